import { ada } from '@bulkhead/blackbox'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage } from '../src/open-page.ts'
import { test } from '../src/shop-test.ts'
import { sees } from '../src/shopping.ts'

const mostSteps = 60

/** Presses a key until what has the focus is named so. */
async function step(page: Page, key: 'Tab' | 'Shift+Tab', name: RegExp): Promise<void> {
  const focused =
    '(() => { const at = document.activeElement; return at?.getAttribute("aria-label") ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? "" })()'
  for (let steps = 0; steps < mostSteps; steps += 1) {
    await page.keyboard.press(key)
    if (name.test(String(await page.evaluate(focused)).trim())) return
  }
  expect.fail(`${key} never comes to ${name}`)
}

test('a purchase needs no mouse', async () => {
  const page = await openPage('/')
  const { keyboard } = page
  await page.getByRole('article').first().waitFor()
  await step(page, 'Tab', /^Skip to the page$/)
  await step(page, 'Tab', /^Search products$/)
  await keyboard.type('spyglass')
  await keyboard.press('Enter')
  await page.getByText('Found for “spyglass”').waitFor()
  await page.getByText('That is all: one product.').waitFor()
  await step(page, 'Tab', /^Add to cart$/)
  await keyboard.press('Enter')
  await page.getByRole('link', { name: 'Cart, 1 items' }).waitFor()
  await step(page, 'Shift+Tab', /^Cart, 1 items/)
  await keyboard.press('Enter')
  await step(page, 'Tab', /^Checkout$/)
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Checkout' }).waitFor()
  const { email, name, address } = ada
  await step(page, 'Tab', /^Email$/)
  for (const text of [email, name, address.line1, address.postalCode, address.city, address.country]) {
    await keyboard.type(text)
    await keyboard.press('Tab')
  }
  await keyboard.press('Enter')

  await sees(page, 'confirmed')
})

test('the cart beside the page closes with Escape, and gives the focus back', async () => {
  const page = await openPage('/')
  await page.getByRole('link', { name: 'Cart, 0 items' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.locator('a:focus').textContent()).toContain('Cart, 0 items')
})
