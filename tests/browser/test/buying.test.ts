import { productNamed, staff } from '@bulkhead/blackbox'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from '../src/look.ts'
import { openPage } from '../src/open-page.ts'
import { test } from '../src/shop-test.ts'
import {
  card,
  cartLink,
  expectOrders,
  fillInDetails,
  goToCheckout,
  placeOrder,
  putInCart,
  sees,
} from '../src/shopping.ts'

/** The cart hears late of what was rejected. @returns what ends it */
async function emptyUntilHeard(page: Page): Promise<() => void> {
  let hasHeard = false
  await page.route('**/api/cart', (route) =>
    hasHeard ? route.continue() : route.fulfill({ json: { items: [], totalCents: 0, currency: 'USD' } }),
  )
  return () => {
    hasHeard = true
  }
}

test('a shopper buys two mugs and a lantern, and sees the order confirmed', async () => {
  const page = await openPage('/')
  const mug = card(page, 'Blue Enamel Mug').getByRole('button', { name: 'Add to cart' })
  await mug.click()
  await mug.click()
  await card(page, 'Brass Hurricane Lantern').getByRole('button', { name: 'Add to cart' }).click()
  await cartLink(page, 3).click()
  await page.getByRole('dialog').getByText('Blue Enamel Mug').waitFor()
  await look(page, 'cart-drawer')
  await page.getByRole('button', { name: 'Checkout' }).click()
  await fillInDetails(page)
  await look(page, 'checkout')
  await placeOrder(page)

  await sees(page, 'confirmed')
  await look(page, 'order-confirmed')
  await cartLink(page, 0).waitFor()
  await expectOrders(page, 1)
  await page.getByRole('link', { name: 'Orders' }).first().click()
  await page.getByText('2 × Blue Enamel Mug, Brass Hurricane Lantern').waitFor()
  await look(page, 'orders')
})

test('the cart that was opened beside the shop is left there, and not met again after the purchase', async () => {
  const page = await openPage('/')
  await putInCart(page, 'Wool Mittens')
  await cartLink(page, 1).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Checkout' }).click()
  await fillInDetails(page)
  await placeOrder(page)
  await sees(page, 'confirmed')
  await page.getByRole('link', { name: 'Bulkhead, to the shop' }).click()

  await card(page, 'Blue Enamel Mug').waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('what is in the cart leads to its page, also from that page', async () => {
  const page = await openPage(`/products/${(await productNamed('Wool Mittens')).id}`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await cartLink(page, 1).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Wool Mittens' }).click()

  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('what is wrong in the form is said at its field, and nothing is ordered', async () => {
  const page = await openPage('/')
  await putInCart(page, 'Wool Mittens')
  await goToCheckout(page)
  await page.getByLabel('Email').fill('not an address')
  await page.getByLabel('City').fill('')
  await placeOrder(page)

  const email = page.getByLabel('Email')
  await page.getByText('Email must be an email address').waitFor()
  await page.getByText('City must not be empty.').waitFor()
  expect(await email.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('false')
  expect(await page.locator('input:focus').getAttribute('name')).toBe('email')
  await look(page, 'checkout-errors')
  await expectOrders(page, 0)
})

test('an order for more than there is comes back into the cart, with the reason', async () => {
  const sextant = await productNamed('Brass Sextant')
  await (await staff()).setStock(sextant, 1)
  const page = await openPage(`/products/${sextant.id}`)
  await page.getByRole('button', { name: 'One more of Brass Sextant' }).click()
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await cartLink(page, 2).waitFor()
  await goToCheckout(page)
  await placeOrder(page)

  await sees(page, 'rejected')
  await cartLink(page, 2).waitFor()
  await look(page, 'order-rejected')
  await page.goto('/cart')
  await page.getByText('so its items are back in your cart').waitFor()
  await look(page, 'cart-with-notice')
})

test('items that come back late are waited for, however often the cart was changed before', async () => {
  const spyglass = await productNamed('Brass Spyglass')
  await (await staff()).setStock(spyglass, 1)
  const page = await openPage('/')
  await putInCart(page, 'Brass Spyglass')
  await page.goto('/cart')
  const more = page.getByRole('button', { name: 'One more of Brass Spyglass' })
  for (let count = 2; count <= 40; count += 1) await more.click()
  await cartLink(page, 40).waitFor()
  await page.getByRole('button', { name: 'Checkout' }).click()
  await fillInDetails(page)
  const cartIsHeard = await emptyUntilHeard(page)
  await placeOrder(page)
  await sees(page, 'rejected')
  await cartLink(page, 0).waitFor()
  await page.waitForResponse('**/api/cart')
  cartIsHeard()

  await cartLink(page, 40).waitFor()
})

test('a shopper calls an order off', async () => {
  const page = await openPage('/')
  await putInCart(page, 'Enamel Coffee Pot')
  await goToCheckout(page)
  await placeOrder(page)
  await sees(page, 'confirmed')
  await page.getByRole('button', { name: 'Cancel order' }).click()

  await sees(page, 'cancelled')
  expect(await page.getByRole('button', { name: 'Cancel order' }).count()).toBe(0)
  await look(page, 'order-cancelled')
})

test('quantities are changed in the cart, and what is taken out is gone', async () => {
  const page = await openPage('/')
  await putInCart(page, 'Net Market Bag')
  await page.goto('/cart')
  const more = page.getByRole('button', { name: 'One more of Net Market Bag' })
  for (const count of [2, 3]) {
    await more.click()
    await cartLink(page, count).waitFor()
  }
  await look(page, 'cart')
  await page.reload()
  await cartLink(page, 3).waitFor()
  await page.getByRole('button', { name: 'Remove Net Market Bag' }).click()

  await page.getByText('Your cart is empty.').waitFor()
  await cartLink(page, 0).waitFor()
  await look(page, 'cart-empty')
})
