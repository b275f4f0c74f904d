import {
  type Cart,
  type CategoryList,
  type CheckoutAccepted,
  type CheckoutRequest,
  cart,
  categoryList,
  checkoutAccepted,
  type Order,
  type OrderList,
  order,
  orderList,
  type Product,
  type ProductList,
  product,
  productList,
} from '@bulkhead/types'
import { expect } from 'vitest'
import type { z } from 'zod'
import { type CookieJar, createCookieJar } from './cookie-jar.ts'
import { readOrderEvents } from './order-events.ts'
import { type Answer, type Call, send } from './send.ts'

/** A browser at the store's door, with cookies of its own. What it asks for must succeed; `send` takes any answer. */
export interface Visitor {
  readonly jar: CookieJar
  send(call: Call): Promise<Answer>
  products(query?: Readonly<Record<string, string>>): Promise<ProductList>
  product(id: string): Promise<Product>
  categories(): Promise<CategoryList>
  cart(): Promise<Cart>
  putInCart(product: Pick<Product, 'id'>, quantity: number): Promise<Cart>
  takeOutOfCart(product: Pick<Product, 'id'>): Promise<Cart>
  emptyCart(): Promise<Cart>
  checkout(details: CheckoutRequest, key: string): Promise<CheckoutAccepted>
  orders(query?: Readonly<Record<string, string>>): Promise<OrderList>
  order(id: string): Promise<Order>
  cancel(id: string): Promise<Order>
  /** Follows the order until the store ends the stream: the order as it was at each event. */
  follow(id: string): Promise<Order[]>
}

export function visitor(): Visitor {
  const jar = createCookieJar()

  async function sendAsMyself(call: Call): Promise<Answer> {
    const answer = await send({ ...call, headers: { ...jar.header(), ...call.headers } })
    jar.take(answer.cookies)
    return answer
  }

  async function ask<Schema extends z.ZodType>(schema: Schema, call: Call): Promise<z.output<Schema>> {
    const answer = await sendAsMyself(call)
    expect(answer.status, `${call.method} ${call.path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    return schema.parse(answer.body)
  }

  return {
    jar,
    send: sendAsMyself,
    products: (query) => ask(productList, { method: 'GET', path: `/api/products${queryOf(query)}` }),
    product: (id) => ask(product, { method: 'GET', path: `/api/products/${id}` }),
    categories: () => ask(categoryList, { method: 'GET', path: '/api/categories' }),
    cart: () => ask(cart, { method: 'GET', path: '/api/cart' }),
    putInCart: ({ id }, quantity) => ask(cart, { method: 'PUT', path: `/api/cart/items/${id}`, json: { quantity } }),
    takeOutOfCart: ({ id }) => ask(cart, { method: 'DELETE', path: `/api/cart/items/${id}` }),
    emptyCart: () => ask(cart, { method: 'DELETE', path: '/api/cart' }),
    checkout: (details, key) =>
      ask(checkoutAccepted, {
        method: 'POST',
        path: '/api/checkout',
        headers: { 'idempotency-key': key },
        json: details,
      }),
    orders: (query) => ask(orderList, { method: 'GET', path: `/api/orders${queryOf(query)}` }),
    order: (id) => ask(order, { method: 'GET', path: `/api/orders/${id}` }),
    cancel: (id) => ask(order, { method: 'POST', path: `/api/orders/${id}/cancel` }),
    follow: (id) => readOrderEvents(id, jar.header()),
  }
}

function queryOf(query: Readonly<Record<string, string>> = {}): string {
  return Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`
}
