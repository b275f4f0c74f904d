import type { Locator, Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { heals } from './breaking.ts'
import { openPage } from './open-page.ts'

/** The control room, of a store that is well before and after. */
export async function openControlRoom(): Promise<Page> {
  onTestFinished(async () => {
    await fetch(`${inject('storeUrl')}/api/lab/load`, { method: 'DELETE' })
    await heals()
  })
  const page = await openPage('/control-room')
  for (const name of ['gateway', 'catalog', 'cart', 'order']) await says(part(page, name), 'up')
  return page
}

/** What the picture shows of a service. */
export function part(page: Page, name: string): Locator {
  return page.getByRole('group', { name, exact: true })
}

/** Waits until a part of the page says so, in words that stand alone. */
export async function says(place: Locator, words: string): Promise<void> {
  await place.getByText(words, { exact: true }).first().waitFor()
}

export async function breakByMenu(page: Page, name: string, kind: string): Promise<void> {
  await page.getByRole('button', { name: `Break ${name}` }).click()
  await page.getByRole('menuitem', { name: kind, exact: true }).click()
}

export async function callShoppers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Call demo shoppers' }).click()
  await page.getByRole('button', { name: 'Send demo shoppers away' }).waitFor()
}
