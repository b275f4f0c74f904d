import { fault } from './lab.ts'
import type { Operation } from './operation.ts'
import { byService } from './path-params.ts'
import { status } from './status.ts'

/** How the store is broken, and watched. */
export const labOperations: readonly Operation[] = [
  {
    method: 'put',
    path: '/api/lab/faults/{service}',
    summary: 'Break a service (only with LAB=on)',
    access: 'everyone',
    params: byService,
    body: fault,
    status: 200,
    answer: fault,
    refusals: [404],
    onlyInLab: true,
  },
  {
    method: 'delete',
    path: '/api/lab/faults/{service}',
    summary: 'Heal a service (only with LAB=on)',
    access: 'everyone',
    params: byService,
    status: 204,
    refusals: [404],
    onlyInLab: true,
  },
  {
    method: 'get',
    path: '/api/status',
    summary: 'How every service and the bus are doing',
    access: 'everyone',
    status: 200,
    answer: status,
  },
  {
    method: 'get',
    path: '/api/status/stream',
    summary: 'The same as it changes: one event a second',
    access: 'everyone',
    status: 200,
    answer: status,
    mediaType: 'text/event-stream',
  },
]
