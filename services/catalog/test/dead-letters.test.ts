import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placed } from './events.ts'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

const lantern = product({ name: 'Brass Lantern' })

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
  await shelve(shop.db, [lantern])
})
afterAll(() => shop.close())

test('an order of nothing is set aside for staff, and the orders behind it go on', async () => {
  const [empty, sound] = [randomUUID(), randomUUID()]
  await shop.tell(placed(empty), placed(sound, [lantern, 1]))

  await eventually(() => expect(shop.toldAbout(sound)).toHaveLength(1))
  const { authorization } = shop.staff
  const { body } = await shop.http.get('/dead-letters').set({ authorization }).expect(200)
  expect(body.items).toMatchObject([{ service: 'catalog', subject: empty, reason: expect.stringContaining('lines') }])
})

test('only staff see what was set aside', async () => {
  const { authorization } = shop.shopper

  await shop.http.get('/dead-letters').expect(401)
  await shop.http.get('/dead-letters').set({ authorization }).expect(403)
  await shop.http.post('/dead-letters/replay').set({ authorization }).expect(403)
})
