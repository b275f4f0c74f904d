import { expect } from 'vitest'
import { look, overflow } from '../src/look.ts'
import { openPage } from '../src/open-page.ts'
import { test } from '../src/shop-test.ts'
import { card, putInCart } from '../src/shopping.ts'

test('a shopper searches by typing, and the address can be sent to a friend', async () => {
  const page = await openPage('/')
  await page.getByRole('searchbox', { name: 'Search products' }).fill('brass')
  await page.getByText('Found for “brass”').waitFor()
  await card(page, 'Beeswax Candle Set').waitFor({ state: 'detached' })
  expect(await page.getByRole('article').count()).toBeGreaterThan(2)
  await look(page, 'search')

  const friend = await openPage(new URL(page.url()).search.replace(/^/, '/'))
  await card(friend, 'Brass Sextant').waitFor()
  expect(await friend.getByRole('searchbox').inputValue()).toBe('brass')
})

test('a search that finds nothing says so, and shows the way back', async () => {
  const page = await openPage('/?query=submarine')
  await page.getByText('Nothing in the shop matches that.').waitFor()
  await look(page, 'nothing-found')
  await page.getByRole('link', { name: 'Show everything' }).click()

  await card(page, 'Blue Enamel Mug').waitFor()
})

test('a shelf is sorted by price, and so is the next one that is looked at', async () => {
  const page = await openPage('/')
  await page.getByRole('link', { name: 'Knitwear' }).click()
  await page.getByRole('heading', { name: 'Knitwear' }).waitFor()
  await page.getByLabel('Sort by').selectOption('Price, high to low')
  await page.waitForURL(/sort=-price/)

  await expect.poll(() => page.getByRole('article').first().getAttribute('aria-label')).toBe('Fisherman Sweater')
  await look(page, 'category')
  await page.getByRole('link', { name: 'Charts and Tools' }).click()

  await page.getByRole('heading', { name: 'Charts and Tools' }).waitFor()
  await expect.poll(() => page.getByRole('article').first().getAttribute('aria-label')).toBe('Brass Sextant')
  expect(await page.getByLabel('Sort by').inputValue()).toBe('-price')
})

test('the shop is paged, and goes back to where one was', async () => {
  const page = await openPage('/')
  await expect.poll(() => page.getByRole('article').count()).toBe(24)
  await look(page, 'shop')
  await page.getByRole('button', { name: 'Show more products' }).click()
  const doormat = card(page, 'Woven Rope Doormat')
  await doormat.scrollIntoViewIfNeeded()
  const left = await page.evaluate('scrollY')
  await doormat.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Woven Rope Doormat' }).waitFor()
  await page.getByRole('heading', { name: 'On the same shelf' }).waitFor()
  await look(page, 'product')
  await page.goBack()

  await doormat.waitFor()
  expect(await page.getByRole('article').count()).toBe(30)
  await expect.poll(() => page.evaluate('scrollY')).toBe(left)
})

test('the shop is there before 120 kB of script are', async () => {
  const page = await openPage('/')
  await card(page, 'Blue Enamel Mug').waitFor()

  const bytes = await page.evaluate(
    'performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)',
  )
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThan(120_000)
})

test('a name without a single space breaks, and the page does not', async () => {
  const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenband'
  const page = await openPage('/', { viewport: { width: 360, height: 740 } })
  await putInCart(page, 'Blue Enamel Mug')
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replaceAll('Blue Enamel Mug', name) })
  })
  await page.goto('/')
  await card(page, name).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  expect(await overflow(page), 'the product').toBe(0)
  await page.goto('/cart')
  await page.getByRole('main').getByRole('link', { name }).waitFor()
  expect(await overflow(page), 'the cart').toBe(0)
  await page.getByRole('button', { name: 'Checkout' }).click()
  await page.getByRole('main').getByText(name).waitFor()
  expect(await overflow(page), 'the checkout').toBe(0)
})

test('an address that leads nowhere says so', async () => {
  const page = await openPage('/somewhere/else')
  await page.getByRole('heading', { name: 'Off the chart' }).waitFor()
  await look(page, 'not-found')
  await page.goto('/products/01990000-0000-7000-8000-00000000beef')
  await page.getByRole('heading', { name: 'Not in the shop' }).waitFor()
  await page.goto('/orders/01990000-0000-7000-8000-00000000beef')

  await page.getByRole('heading', { name: 'No such order' }).waitFor()
})

test('a new shopper has an empty cart, no orders, and nothing to check out', async () => {
  const page = await openPage('/orders')
  await page.getByRole('heading', { name: 'No orders yet' }).waitFor()
  await look(page, 'orders-empty')
  await page.goto('/checkout')

  await page.getByRole('heading', { name: 'Nothing to check out' }).waitFor()
})

test('what is on its way has its shape already: nothing jumps when it arrives', async () => {
  const page = await openPage('/orders')
  const jumps =
    'new PerformanceObserver((seen) => { for (const { value } of seen.getEntries()) window.jumped = (window.jumped ?? 0) + value }).observe({ type: "layout-shift", buffered: true })'
  await page.addInitScript(jumps)
  await page.route('**/api/**', async (route) => {
    await page.waitForTimeout(400)
    await route.continue()
  })
  await page.goto('/')
  await page.locator('.card .skeleton').first().waitFor()
  await page.screenshot({ path: '../../reports/screenshots/shop-loading-1440-light.png' })
  await card(page, 'Blue Enamel Mug').waitFor()

  expect(await page.evaluate('window.jumped ?? 0')).toBeLessThan(0.02)
})
