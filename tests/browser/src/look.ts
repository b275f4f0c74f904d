import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const screenshots = fileURLToPath(new URL('../../../reports/screenshots/', import.meta.url))
/** On the desk and on the phone, by day and by night. */
const screens = [
  { width: 1_440, height: 900 },
  { width: 390, height: 844 },
] as const
const themes = ['light', 'dark'] as const
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A picture of the whole page begins at its top, and needs what is fetched only when it is scrolled to. */
const fromTheTop = `scrollTo(0, 0), Promise.all([...document.images].map((image) => {
  image.loading = 'eager'
  return image.decode().catch(() => undefined)
}))`

/** Takes pictures of the page as it is, for people to look at; Axe looks too. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  for (const { width, height } of screens) {
    await page.setViewportSize({ width, height })
    const isDesk = width === screens[0].width
    for (const theme of themes) {
      const view = `${name}-${width}-${theme}`
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.evaluate(fromTheTop)
      await page.screenshot({ path: join(screenshots, `${view}.png`), fullPage: true })
      // What axe finds by day on the desk or by night on the phone, it finds in all four: each theme and each width once.
      if ((theme === 'light') === isDesk) expect(await violationsOn(page), view).toEqual([])
      expect(await overflow(page), `${view}: wider than the screen`).toBe(0)
    }
  }
  await page.setViewportSize({ width: 1_440, height: 900 })
}

/** By how many pixels the page can be pushed sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
