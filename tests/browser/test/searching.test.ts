import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage } from '../src/open-page.ts'
import { test } from '../src/shop-test.ts'
import { card } from '../src/shopping.ts'

const typingPauseMs = 300
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search products' })

/** From here on the page's time passes only when it is let: whatever waits for a pause waits. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
}

/** Types a letter in the very instant in which the box searches: the page knows of the search, and has not drawn it yet. */
async function typeAsItSearches(page: Page, letter: string): Promise<void> {
  await page.evaluate(`{
    const { pushState } = history
    history.pushState = (...address) => {
      history.pushState = pushState
      history.pushState(...address)
      document.execCommand('insertText', false, '${letter}')
    }
  }`)
}

test('a shopper who rests after a space types on behind it', async () => {
  const page = await openPage('/')
  await searchBox(page).pressSequentially('brass ')
  await page.getByText('Found for “brass”').waitFor()
  await searchBox(page).pressSequentially('lantern')

  await page.getByText('Found for “brass lantern”').waitFor()
  expect(await searchBox(page).inputValue()).toBe('brass lantern')
})

test('a letter that is typed while the box searches is kept', async () => {
  const page = await openPage('/')
  await stopClock(page)
  await typeAsItSearches(page, 's')
  await searchBox(page).pressSequentially('bra')
  await page.clock.runFor(typingPauseMs)
  await page.getByText('Found for “bra”').waitFor()

  expect(await searchBox(page).inputValue()).toBe('bras')
  await page.clock.runFor(typingPauseMs)
  await page.getByText('Found for “bras”').waitFor()
})

test('a shopper who types and opens a product at once stays with the product', async () => {
  const page = await openPage('/')
  const mug = card(page, 'Blue Enamel Mug').getByRole('link')
  await mug.waitFor()
  await stopClock(page)
  await searchBox(page).pressSequentially('m')
  await mug.click()
  await page.waitForURL('**/products/*')
  await page.clock.runFor(typingPauseMs)

  await page.getByRole('heading', { level: 1, name: 'Blue Enamel Mug' }).waitFor()
})

test('a shelf that is chosen while one types stays chosen', async () => {
  const page = await openPage('/')
  const knitwear = page.getByRole('link', { name: 'Knitwear' })
  await knitwear.waitFor()
  await stopClock(page)
  await searchBox(page).pressSequentially('wool')
  await knitwear.click()
  await page.getByRole('heading', { name: 'Knitwear' }).waitFor()
  await page.clock.runFor(typingPauseMs)

  await page.getByText('Found for “wool”').waitFor()
  expect(await knitwear.getAttribute('aria-current')).toBe('page')
})

test('the box shows what the address asks for, also when one goes back', async () => {
  const page = await openPage('/?query=brass')
  await card(page, 'Brass Sextant').waitFor()
  await searchBox(page).fill('mug')
  await page.getByText('Found for “mug”').waitFor()
  await card(page, 'Blue Enamel Mug').getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Blue Enamel Mug' }).waitFor()
  expect(await searchBox(page).inputValue()).toBe('')
  await page.goBack()
  await page.getByText('Found for “mug”').waitFor()

  expect(await searchBox(page).inputValue()).toBe('mug')
})
