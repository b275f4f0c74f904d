import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const screenshots = fileURLToPath(new URL('../../../reports/screenshots/', import.meta.url))
const widths = { 390: 844, 1440: 900 } as const
const themes = ['light', 'dark'] as const
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A picture of the whole page begins at its top, and needs what is fetched only when it is scrolled to. */
const fromTheTop = `scrollTo(0, 0), Promise.all([...document.images].map((image) => {
  image.loading = 'eager'
  return image.decode().catch(() => undefined)
}))`

/**
 * Takes pictures of the page as it is, for people to look at: on a phone and a desk, by day and by night. Axe looks at it
 * by day on the desk, and by night on the phone.
 */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const [width, height] of Object.entries(widths)) {
      await page.setViewportSize({ width: Number(width), height })
      await page.evaluate(fromTheTop)
      await page.screenshot({ path: join(screenshots, `${name}-${width}-${theme}.png`), fullPage: true })
      if ((theme === 'light') === (width === '1440')) {
        expect(await violationsOn(page), `${name}, ${width} px, ${theme}`).toEqual([])
      }
      expect(await overflow(page), `${name}, ${width} px: wider than the screen`).toBe(0)
    }
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

/** By how many pixels the page can be pushed sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
