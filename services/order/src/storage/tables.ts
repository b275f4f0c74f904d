import type { OutboxAndInboxTables } from '@bulkhead/bus'
import type { Address, OrderLine, OrderStatus } from '@bulkhead/types'
import type { ColumnType, Kysely, Transaction } from 'kysely'

/** A column of JSON: read as data, written as text. */
type Json<Data> = ColumnType<Data, string, string>

interface OrdersTable {
  id: ColumnType<string, string, never>
  shopper_id: ColumnType<string, string, never>
  status: 'placed' | 'confirmed' | 'rejected' | 'cancelled'
  items: Json<OrderLine[]>
  total_cents: number
  currency: 'USD'
  name: string
  email: string
  address: Json<Address>
  placed_at: ColumnType<Date, string, never>
  reason: string | null
  history: Json<{ status: OrderStatus; at: string }[]>
}

export interface OrderTables extends OutboxAndInboxTables {
  orders: OrdersTable
}

export type OrderDatabase = Kysely<OrderTables>
export type OrderTransaction = Transaction<OrderTables>
