import type { Address, OrderStatus } from '@bulkhead/types'
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

/** A column of JSON: read as data, written as text. */
type Json<Data> = ColumnType<Data, string, string>

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
  /** What searches look in: `searchTextOf` the product. */
  search: string
}

interface CartItemsTable {
  shopper_id: string
  product_id: string
  quantity: number
  place: Generated<number>
}

interface CartNoticesTable {
  shopper_id: string
  code: string
  message: string
}

interface OrdersTable {
  id: ColumnType<string, string, never>
  shopper_id: ColumnType<string, string, never>
  idempotency_key: ColumnType<string, string, never>
  request_hash: ColumnType<string, string, never>
  status: 'confirmed' | 'rejected' | 'cancelled'
  total_cents: number
  currency: 'USD'
  name: string
  email: string
  address: Json<Address>
  placed_at: ColumnType<Date, string, never>
  reason: string | null
  history: Json<{ status: OrderStatus; at: string }[]>
}

interface OrderItemsTable {
  order_id: string
  place: number
  product_id: string
  name: string
  unit_price_cents: number
  quantity: number
}

/** The one schema. Each module writes its own tables; anyone may join. */
export interface StoreTables {
  products: ProductsTable
  cart_items: CartItemsTable
  cart_notices: CartNoticesTable
  orders: OrdersTable
  order_items: OrderItemsTable
}

export type StoreDatabase = Kysely<StoreTables>
export type StoreTransaction = Transaction<StoreTables>
