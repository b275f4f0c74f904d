import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { breaks, heals } from '../src/breaking.ts'
import { look } from '../src/look.ts'
import { openPage } from '../src/open-page.ts'
import { whenParked } from '../src/parked.ts'
import { test } from '../src/shop-test.ts'
import { card } from '../src/shopping.ts'

async function behindTheCounter(): Promise<Page> {
  const page = await openPage('/staff')
  await page.getByLabel('Staff token').fill(inject('staffToken'))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Behind the counter' }).waitFor()
  return page
}

test('only who has the token comes behind the counter', async () => {
  const page = await openPage('/staff')
  await page.getByLabel('Staff token').fill('open sesame')
  await page.getByRole('button', { name: 'Sign in' }).click()

  await page.getByText('This is not the staff token.').waitFor()
  await look(page, 'staff-sign-in')
})

test('staff change a price and a stock, and shoppers see them', async () => {
  const page = await behindTheCounter()
  await page.getByLabel('Price of Harbour Chart').fill('31.05')
  await page.getByLabel('Stock of Harbour Chart').fill('7')
  await page.getByRole('button', { name: 'Save Harbour Chart' }).click()
  await page.getByText('Harbour Chart is changed.').waitFor()
  await look(page, 'staff-stock')

  const shopper = await openPage('/?query=harbour+chart')
  await card(shopper, 'Harbour Chart').getByText('$31.05').waitFor()
  await card(shopper, 'Harbour Chart').getByText('only 7 left').waitFor()
})

test('a price that is none is not sent', async () => {
  const page = await behindTheCounter()
  const price = page.getByLabel('Price of Rigging Knife')
  await price.fill('a lot')
  await price.press('Enter')

  expect(await price.getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByText('is changed.').count()).toBe(0)
})

test('staff see an event that could not be handled, and replay it once its handler is mended', async () => {
  await breaks('cart', 'poison')
  await whenParked('cart')
  const page = await behindTheCounter()
  await page.getByRole('link', { name: 'Dead letters' }).click()
  await page.getByRole('heading', { name: 'cart' }).waitFor()
  await look(page, 'staff-dead-letters')
  await heals()
  await page.getByRole('button', { name: 'Replay 1 for cart' }).click()

  await page.getByText('1 handed to cart again.').waitFor()
}, 120_000)
