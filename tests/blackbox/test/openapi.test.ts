import { operations } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { visitor } from '../src/client/visitor.ts'

const operation = z.object({
  summary: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query', 'header']) }).loose()).optional(),
  requestBody: z
    .object({ content: z.record(z.string(), z.unknown()) })
    .loose()
    .optional(),
  responses: z.record(z.string(), z.unknown()),
})
const document = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  paths: z.record(z.string().startsWith('/'), z.record(z.string(), operation)),
})

async function readDocument() {
  const { status, body } = await visitor().send({ method: 'GET', path: '/openapi.json' })
  expect(status).toBe(200)
  return { raw: body, parsed: document.parse(body) }
}

test('the OpenAPI document has exactly the calls of the API', async () => {
  const { paths } = (await readDocument()).parsed

  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(described.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort())
})

test.each(operations)('$method $path is described with its parameters, body and answer', async (known) => {
  const described = (await readDocument()).parsed.paths[known.path]?.[known.method]

  const named = (place: string) => described?.parameters?.filter((one) => one.in === place).map(({ name }) => name)
  expect(named('path') ?? []).toEqual([...known.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  expect(named('query') ?? []).toEqual(Object.keys(known.query?.shape ?? {}))
  expect(Object.keys(described?.requestBody?.content ?? {})).toEqual(known.body ? ['application/json'] : [])
  expect(Object.keys(described?.responses ?? {})).toContain(String(known.status))
})

test('everything that the document refers to is in it', async () => {
  const { raw } = await readDocument()
  const references = JSON.stringify(raw).matchAll(/"\$ref":"#\/([^"]+)"/g)

  for (const [, path = ''] of references) {
    const found = path.split('/').reduce<unknown>((at, name) => z.record(z.string(), z.unknown()).parse(at)[name], raw)
    expect(found, path).toBeDefined()
  }
})

test('the API can be read as a page', async () => {
  const { status, headers } = await visitor().send({ method: 'GET', path: '/docs' })

  expect([200, 301, 308]).toContain(status)
  if (status === 200) expect(headers['content-type']).toMatch(/^text\/html/)
})
