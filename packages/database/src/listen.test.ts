import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from './index.ts'
import { listen } from './listen.ts'
import { testDatabase } from './testing/index.ts'

let shop: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  shop = await testDatabase({})
})
afterAll(() => shop.drop())

test('what is notified when a transaction commits is heard, also after the connection was cut', async () => {
  const heard: string[] = []
  let connects = 0
  const listener = listen({
    url: shop.url,
    name: 'listener',
    channel: 'bell',
    onNotification: (payload) => heard.push(payload),
    onConnected: () => {
      connects += 1
    },
  })
  const db = createDatabase<unknown>({ url: shop.url, name: 'test', connections: 1 })

  await eventually(() => expect(connects).toBe(1))
  await sql`select pg_notify('bell', 'one')`.execute(db)
  await eventually(() => expect(heard).toEqual(['one']))
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener'`.execute(db)
  await eventually(() => expect(connects).toBe(2))
  await sql`select pg_notify('bell', 'two')`.execute(db)
  await eventually(() => expect(heard).toEqual(['one', 'two']))

  await listener.stop()
  await db.destroy()
})
