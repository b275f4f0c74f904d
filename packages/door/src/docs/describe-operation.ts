import { STATUS_CODES } from 'node:http'
import { type Operation, problem } from '@bulkhead/types'
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi'

/** What any call may be refused with, besides the refusals of its own. */
const commonRefusals = [400, 413, 415, 429, 503]
const unsafeRefusals = [403]
const sessionRefusals = [401]

const security = { everyone: [], shopper: [{ session: [] }], staff: [{ staff: [] }] }

/** One call of the API in OpenAPI's words. */
export function describeOperation(operation: Operation): ZodOpenApiOperationObject {
  const { method, path, summary, access, params, query, headers, body } = operation
  return {
    operationId: [method, ...path.split('/').slice(2)].join('-').replace(/[{}]/g, ''),
    summary,
    tags: [path.split('/')[2] ?? ''],
    security: security[access],
    requestParams: { ...(params && { path: params }), ...(query && { query }), ...(headers && { header: headers }) },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: { ...successOf(operation), ...refusalsOf(operation) },
  }
}

function successOf({ status, answer, mediaType }: Operation): ZodOpenApiResponsesObject {
  const description = STATUS_CODES[status] ?? ''
  const type: string = mediaType ?? 'application/json'
  return { [`${status}`]: { description, ...(answer && { content: { [type]: { schema: answer } } }) } }
}

function refusalsOf({ method, access, refusals = [] }: Operation): ZodOpenApiResponsesObject {
  const mayRefuse = new Set([
    ...commonRefusals,
    ...refusals,
    ...(method === 'get' && access !== 'staff' ? [] : unsafeRefusals),
    ...(access === 'everyone' ? [] : sessionRefusals),
  ])
  const described = [...mayRefuse]
    .sort()
    .map((status) => [
      `${status}`,
      { description: STATUS_CODES[status] ?? '', content: { 'application/problem+json': { schema: problem } } },
    ])
  return Object.fromEntries(described)
}
