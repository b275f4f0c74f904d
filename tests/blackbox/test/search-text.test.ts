import { expect, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'

const odd = [
  ['a percent sign', '%'],
  ['an underscore', '_'],
  ['a backslash', '\\'],
  ['percent signs around a letter', '%a%'],
  ['a single quote', "'"],
  ['an injection', "' or 1=1; drop table products; --"],
  ['double quotes', '"""'],
  ['an emoji', '🦜'],
  ['a regular expression', '(.*)+$'],
  ['a backslash at the end', 'rope\\'],
  ['only a hundred marks', '%_'.repeat(50)],
] as const

test.each(odd)('a search for %s finds only products that have it', async (_, query) => {
  const { items } = await visitor().products({ query, limit: '100' })

  const words = query.toLowerCase().split(' ')
  for (const { name, description, category } of items) {
    const said = `${name} ${description} ${category}`.toLowerCase()
    for (const word of words) expect(said).toContain(word)
  }
})

test.each([
  ['NUL', '%00'],
  ['half an emoji', '%F0%9F%00'],
  ['text of 101 letters', 'a'.repeat(101)],
])('a search for %s is refused', async (_, encoded) => {
  const { status, body } = await visitor().send({ method: 'GET', path: `/api/products?query=${encoded}` })

  expect(status).toBe(400)
  expect(body).toMatchObject({ errors: [{ path: 'query' }] })
})

test.each(['%', '%zz', '%F0%9F%A6', '%C0%80', '%ED%A0%80'])(
  'a search that is not well encoded (%s) does not trouble the store',
  async (encoded) => {
    const { status } = await visitor().send({ method: 'GET', path: `/api/products?query=${encoded}` })

    expect([200, 400]).toContain(status)
  },
)
