import { createDatabase, migrate } from '@bulkhead/database'
import { testDatabase } from '@bulkhead/database/testing'
import { productList } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { migrations } from '../migrations/index.ts'
import { firstProducts } from '../src/domain/index.ts'
import { listProducts } from '../src/storage/list-products.ts'
import type { CatalogTables } from '../src/storage/tables.ts'

const everything = { words: [], sort: 'name', limit: 100 } as const

test('two replicas that start at once open the shop with the same products', async () => {
  const { url, drop } = await testDatabase({})
  const replicas = ['one', 'two'].map((name) => createDatabase<CatalogTables>({ url, name, connections: 1 }))
  await Promise.all(replicas.map((db) => migrate(db, migrations)))

  const [shelves = []] = await Promise.all(replicas.map((db) => listProducts(db, everything)))
  expect(shelves.map(({ id }) => id).toSorted()).toEqual(firstProducts.map(({ id }) => id).toSorted())
  expect(productList.parse({ items: shelves }).items).toEqual(shelves)

  await Promise.all(replicas.map((db) => db.destroy()))
  await drop()
})

test('another start neither restocks nor takes back what staff changed', async () => {
  const { db, drop } = await testDatabase<CatalogTables>(migrations)
  await db.updateTable('products').set({ available: 0, price_cents: 1, version: 2 }).execute()
  await migrate(db, migrations)

  const shelves = await listProducts(db, everything)
  expect(shelves.every(({ available, priceCents }) => available === 0 && priceCents === 1)).toBe(true)
  await drop()
})
