import type {
  Cart,
  CategoryList,
  CheckoutAccepted,
  CheckoutRequest,
  Order,
  OrderList,
  Product,
  ProductList,
  ProductSort,
} from '@bulkhead/types'
import { type Answer, ask } from './ask.ts'

/** What a shopper looks for; what is left out is not asked about. */
export interface ProductSearch {
  readonly query?: string
  readonly category?: string
  readonly sort?: ProductSort
}

export function listProducts(search: ProductSearch & { readonly cursor?: string }): Promise<Answer<ProductList>> {
  const words = new URLSearchParams(Object.entries(search)).toString()
  return ask(words === '' ? '/products' : `/products?${words}`)
}

export function getProduct(id: string): Promise<Answer<Product>> {
  return ask(`/products/${encodeURIComponent(id)}`)
}

export function listCategories(): Promise<Answer<CategoryList>> {
  return ask('/categories')
}

export async function getCart(): Promise<Cart> {
  return (await ask<Cart>('/cart')).body
}

export async function setQuantity(productId: string, quantity: number): Promise<Cart> {
  return (await ask<Cart>(`/cart/items/${productId}`, { method: 'PUT', json: { quantity } })).body
}

export async function removeItem(productId: string): Promise<Cart> {
  return (await ask<Cart>(`/cart/items/${productId}`, { method: 'DELETE' })).body
}

export async function checkOut(request: CheckoutRequest, idempotencyKey: string): Promise<CheckoutAccepted> {
  return (await ask<CheckoutAccepted>('/checkout', { method: 'POST', json: request, idempotencyKey })).body
}

export async function listOrders(cursor: string | undefined): Promise<OrderList> {
  return (await ask<OrderList>(cursor === undefined ? '/orders' : `/orders?cursor=${cursor}`)).body
}

export async function getOrder(id: string): Promise<Order> {
  return (await ask<Order>(`/orders/${encodeURIComponent(id)}`)).body
}

export async function cancelOrder(id: string): Promise<Order> {
  return (await ask<Order>(`/orders/${id}/cancel`, { method: 'POST' })).body
}
