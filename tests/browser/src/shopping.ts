import { ada } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import type { Order, OrderStatus } from '@bulkhead/types'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The card of a product. */
export function card(page: Page, name: string): Locator {
  return page.getByRole('article', { name, exact: true })
}

export function cartLink(page: Page, count: number): Locator {
  return page.getByRole('link', { name: `Cart, ${count} items` })
}

/** Finds a product and puts one of it into the cart. */
export async function putInCart(page: Page, name: string): Promise<void> {
  const before = await countInCart(page)
  await page.goto(`/?query=${encodeURIComponent(name)}`)
  await card(page, name).getByRole('button', { name: 'Add to cart' }).click()
  await cartLink(page, before + 1).waitFor()
  await page.getByText(`${name} is in your cart.`).waitFor()
}

async function countInCart(page: Page): Promise<number> {
  const answer = await page.request.get('/api/cart')
  const { items }: { items: { quantity: number }[] } = await answer.json()
  return items.reduce((sum, { quantity }) => sum + quantity, 0)
}

const details = {
  Email: ada.email,
  Name: ada.name,
  Address: ada.address.line1,
  City: ada.address.city,
  'Postal code': ada.address.postalCode,
  Country: ada.address.country,
}

export async function fillInDetails(page: Page): Promise<void> {
  for (const [label, text] of Object.entries(details)) await page.getByLabel(label, { exact: true }).fill(text)
}

/** From wherever the shopper is to a checkout that is filled in. */
export async function goToCheckout(page: Page): Promise<void> {
  await page.goto('/cart')
  await page.getByRole('button', { name: 'Checkout' }).click()
  await fillInDetails(page)
}

export function placeOrder(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Place order' }).click()
}

/** Waits until the order's page says so. */
export async function sees(page: Page, status: OrderStatus): Promise<void> {
  await page.getByRole('status').filter({ hasText: status }).waitFor()
}

/** What the store has of this visitor, whatever the page shows. */
export async function ordersOf(page: Page): Promise<Order[]> {
  const answer = await page.request.get('/api/orders')
  expect(answer.status()).toBe(200)
  const { items }: { items: Order[] } = await answer.json()
  return items
}

/** Once all of this visitor's orders are settled, there are so many. */
export async function expectOrders(page: Page, count: number): Promise<void> {
  await eventually(async () => {
    const orders = await ordersOf(page)
    expect(orders.map(({ status }) => status)).toEqual(Array.from({ length: count }, () => 'confirmed'))
  }, 20_000)
}
