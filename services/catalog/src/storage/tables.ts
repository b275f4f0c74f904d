import type { OutboxAndInboxTables } from '@bulkhead/bus'
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { Reservation } from '../domain/index.ts'

interface ProductsTable {
  id: ColumnType<string, string, never>
  name: string
  description: string
  category: string
  price_cents: number
  currency: 'USD'
  image_url: string
  available: number
  version: number
  /** The mean of its reviews; null until there is one. */
  stars: number | null
  reviews: Generated<number>
  /** What searches look in: `searchTextOf` the product. */
  search: string
}

interface ReservationsTable {
  order_id: ColumnType<string, string, never>
  /** Null only inside the transaction that is about to decide. */
  status: Reservation['status'] | null
  lines: ColumnType<Reservation['lines'], string | undefined, string>
  at: Generated<Date>
}

export interface CatalogTables extends OutboxAndInboxTables {
  products: ProductsTable
  reservations: ReservationsTable
}

export type CatalogDatabase = Kysely<CatalogTables>
export type CatalogTransaction = Transaction<CatalogTables>
