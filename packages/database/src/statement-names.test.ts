import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, isUnavailable } from './index.ts'
import { createStatementNames } from './statement-names.ts'
import { testDatabase } from './testing/index.ts'

let shop: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  shop = await testDatabase({})
})
afterAll(() => shop.drop())
beforeEach(async () => {
  await sql`drop table if exists products`.execute(shop.db)
  await sql`create table products (id int, name text)`.execute(shop.db)
  await sql`insert into products values (1, 'Lamp')`.execute(shop.db)
})

test('a question that comes again with other values is planned once', async () => {
  const db = createDatabase<unknown>({ url: shop.url, name: 'names', connections: 1 })
  for (const id of [1, 2, 3]) await sql`select name from products where id = ${id}`.execute(db)

  const { rows } = await sql`select statement from pg_prepared_statements`.execute(db)

  expect(rows).toEqual([{ statement: 'select name from products where id = $1' }])
  await db.destroy()
})

test('a replica that was not restarted goes on after a migration has added a column', async () => {
  const db = createDatabase<unknown>({ url: shop.url, name: 'old replica', connections: 1 })
  const lamp = () => sql`select * from products where id = ${1}`.execute(db)
  await lamp()
  await sql`alter table products add column stars int`.execute(shop.db)

  expect(isUnavailable(await lamp().catch((error) => error))).toBe(true)
  expect((await lamp()).rows).toEqual([{ id: 1, name: 'Lamp', stars: null }])
  await db.destroy()
})

test('each text has a name of its own, and the later ones of very many have none', () => {
  const nameOf = createStatementNames()
  const texts = Array.from({ length: 1_000 }, (_, number) => `select ${number} where $1`)
  const names = texts.map((text) => nameOf(text, [1])).filter((name) => name !== undefined)

  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(200)
  expect(texts.map((text) => nameOf(text, [2]))).toEqual(texts.map((text) => nameOf(text, [1])))
  expect(nameOf('begin', [])).toBeUndefined()
})
