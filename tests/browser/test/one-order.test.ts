import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { breaks, heals } from '../src/breaking.ts'
import { openPage } from '../src/open-page.ts'
import { test } from '../src/shop-test.ts'
import { expectOrders, goToCheckout, placeOrder, putInCart, sees } from '../src/shopping.ts'

async function readyToOrder(): Promise<Page> {
  const page = await openPage('/')
  await putInCart(page, 'Beeswax Candle Set')
  await goToCheckout(page)
  return page
}

/** The store hears the first checkout and answers, and the answer is lost on its way. @returns the keys that are sent */
async function loseFirstAnswer(page: Page): Promise<readonly string[]> {
  const keys: string[] = []
  await page.route('**/api/checkout', async (route) => {
    keys.push(String(await route.request().headerValue('idempotency-key')))
    if (keys.length > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  return keys
}

test('a double click makes one order', async () => {
  const page = await readyToOrder()
  await page.getByRole('button', { name: 'Place order' }).dblclick()

  await sees(page, 'confirmed')
  await expectOrders(page, 1)
})

test('an answer that is lost is asked for again, under the same key', async () => {
  const page = await readyToOrder()
  const keys = await loseFirstAnswer(page)
  await placeOrder(page)
  await page.getByRole('alert').getByText('No answer came from the store.').waitFor()
  await placeOrder(page)

  await sees(page, 'confirmed')
  expect(keys).toEqual([keys[0], keys[0]])
  await expectOrders(page, 1)
})

test('a reload before the answer came finds the order that was made', async () => {
  const page = await readyToOrder()
  const keys = await loseFirstAnswer(page)
  await placeOrder(page)
  await page.getByText('No answer came from the store.').waitFor()
  await page.reload()

  await sees(page, 'confirmed')
  expect(keys).toEqual([keys[0], keys[0]])
  await expectOrders(page, 1)
})

test('a reload keeps what was typed, and the key of a checkout that may not have been heard', async () => {
  const page = await readyToOrder()
  await breaks('cart', 'stop')
  await placeOrder(page)
  await page.getByText('The checkout is not answering just now.').waitFor()
  await heals()
  await page.reload()
  await page.getByText('Your last try got no answer.').waitFor()
  expect(await page.getByLabel('City').inputValue()).toBe('Tallinn')
  await placeOrder(page)

  await sees(page, 'confirmed')
  await expectOrders(page, 1)
})

test('who goes back after an order does not find a form to send again', async () => {
  const page = await readyToOrder()
  await placeOrder(page)
  await sees(page, 'confirmed')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor()
  await page.goto('/checkout')

  await page.getByRole('heading', { name: 'Nothing to check out' }).waitFor()
  await expectOrders(page, 1)
})
