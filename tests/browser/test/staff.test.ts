import { productNamed, staff } from '@bulkhead/blackbox'
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

  await page.getByRole('alert').getByText('This is not the staff token.').waitFor()
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
  const sent: unknown[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.postDataJSON())
  })
  const price = page.getByLabel('Price of Rigging Knife')
  await price.fill('a lot')
  await price.press('Enter')
  expect(await price.getAttribute('aria-invalid')).toBe('true')
  await price.fill('61')
  await price.press('Enter')

  await page.getByText('Rigging Knife is changed.').waitFor()
  expect(sent).toEqual([{ priceCents: 6_100 }])
})

test('what is typed in one row stays while another is saved and shoppers buy, and who saves stays where they are', async () => {
  const page = await behindTheCounter()
  const price = page.getByLabel('Price of Pocket Compass')
  await price.fill('29')
  await (await staff()).setStock(await productNamed('Pocket Compass'), 11)
  await page.getByLabel('Stock of Boatyard Mallet').fill('40')
  await page.getByRole('button', { name: 'Save Boatyard Mallet' }).click()

  await expect.poll(() => page.getByLabel('Stock of Pocket Compass').inputValue()).toBe('11')
  expect(await price.inputValue()).toBe('29')
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Save Boatyard Mallet')
})

test('when half of a change fails, it is not said that nothing was changed, and the rest is saved next time', async () => {
  const page = await behindTheCounter()
  await page.route('**/stock', (route) => route.abort('connectionreset'))
  await page.getByLabel('Price of Brass Sextant').fill('250')
  await page.getByLabel('Stock of Brass Sextant').fill('9')
  await page.getByRole('button', { name: 'Save Brass Sextant' }).click()
  await page.getByRole('alert').getByText('so not all of it may be saved.').waitFor()
  expect(await productNamed('Brass Sextant')).toMatchObject({ priceCents: 25_000 })
  await page.unroute('**/stock')
  await page.getByRole('button', { name: 'Save Brass Sextant' }).click()

  await page.getByText('Brass Sextant is changed.').waitFor()
  expect(await productNamed('Brass Sextant')).toMatchObject({ priceCents: 25_000, available: 9 })
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
