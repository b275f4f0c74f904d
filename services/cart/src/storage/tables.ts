import type { OutboxAndInboxTables } from '@bulkhead/bus'
import type { Address, OrderLine } from '@bulkhead/types'
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { CartItem, Notice } from '../domain/index.ts'

/** A column of JSON: read as data, written as text. */
type Json<Data> = ColumnType<Data, string, string>

interface ProductsTable {
  product_id: string
  name: string
  price_cents: number
  currency: 'USD'
  version: number
}

interface ProductSnapshotTable {
  one: Generated<boolean>
  taken_at: Generated<Date>
}

interface CartsTable {
  shopper_id: ColumnType<string, string, never>
  items: Json<CartItem[]>
  notice: Json<Notice> | null
}

interface CheckoutsTable {
  order_id: ColumnType<string, string, never>
  shopper_id: ColumnType<string, string, never>
  idempotency_key: ColumnType<string, string, never>
  request_hash: ColumnType<string, string, never>
  status: 'accepted' | 'placed' | 'settled'
  items: Json<OrderLine[]> | null
  total_cents: ColumnType<number, number, never>
  currency: ColumnType<'USD', 'USD', never>
  name: string | null
  email: string | null
  address: Json<Address> | null
  accepted_at: ColumnType<Date, string, never>
}

export interface CartTables extends OutboxAndInboxTables {
  products: ProductsTable
  product_snapshot: ProductSnapshotTable
  carts: CartsTable
  checkouts: CheckoutsTable
}

export type CartDatabase = Kysely<CartTables>
export type CartTransaction = Transaction<CartTables>
