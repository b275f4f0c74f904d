import { type Operation, operations } from '@bulkhead/types'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { describeOperation } from './describe-operation.ts'

/** The OpenAPI 3.1 document of the public API, made from the schemas that the services parse with. */
export function createOpenApi() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Bulkhead',
      version: '1.0.0',
      description: 'An online store that you can break. Every error is a problem document (RFC 9457).',
    },
    servers: [{ url: '/' }],
    paths: pathsOf(operations),
    components: {
      securitySchemes: {
        session: cookieScheme('session', 'A visitor. Set by the first answer that needs one.'),
        staff: cookieScheme('staff', 'Staff. Set by `POST /api/staff/session`.'),
      },
    },
  })
}

function pathsOf(all: readonly Operation[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of all) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOperation(operation) }
  }
  return paths
}

function cookieScheme(name: string, description: string) {
  return { type: 'apiKey', in: 'cookie', name, description } as const
}
