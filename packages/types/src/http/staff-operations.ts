import type { Operation } from './operation.ts'
import { byDeadLetter, byId, byService } from './path-params.ts'
import { product, productChange, stockChange } from './product.ts'
import { deadLetterList, replayed, staffSessionRequest } from './staff.ts'

/** What the keepers of the shop do. */
export const staffOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/staff/session',
    summary: 'Sign in as staff',
    access: 'everyone',
    body: staffSessionRequest,
    status: 204,
    refusals: [401],
  },
  {
    method: 'patch',
    path: '/api/products/{id}',
    summary: 'Change what is said about a product, or its price',
    access: 'staff',
    params: byId,
    body: productChange,
    status: 200,
    answer: product,
    refusals: [401, 404],
  },
  {
    method: 'put',
    path: '/api/products/{id}/stock',
    summary: 'Set how many of a product are in stock',
    access: 'staff',
    params: byId,
    body: stockChange,
    status: 200,
    answer: product,
    refusals: [401, 404],
  },
  {
    method: 'get',
    path: '/api/dead-letters',
    summary: 'Events that could not be handled, and why',
    access: 'staff',
    status: 200,
    answer: deadLetterList,
    refusals: [401],
  },
  {
    method: 'post',
    path: '/api/dead-letters/{service}/replay',
    summary: "Handle a service's dead letters again",
    access: 'staff',
    params: byService,
    status: 202,
    answer: replayed,
    refusals: [401, 404],
  },
  {
    method: 'post',
    path: '/api/dead-letters/{service}/{id}/replay',
    summary: 'Handle one dead letter again',
    access: 'staff',
    params: byDeadLetter,
    status: 202,
    answer: replayed,
    refusals: [401, 404],
  },
]
