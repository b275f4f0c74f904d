import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { launchOptions } from './chromium.ts'

let browser: Promise<Browser> | undefined

/** How long anything may take that a person waits for, on a machine with much else to do. */
const patienceMs = 20_000

/** A visitor nobody has seen before, with a browser whose console says what the pages do wrong. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.launch(launchOptions(inject('chromium') ?? ''))
  const context = await (await browser).newContext({
    baseURL: inject('storeUrl'),
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusal(message.text())) faults.push(message.text())
  })
  onTestFinished(async () => {
    await context.close()
    expect(faults, 'what the console says').toEqual([])
  })
  await page.goto(path)
  return page
}

/** The browser notes each refused or failed request itself; whether the page copes with it is what the tests look at. */
function isRefusal(text: string): boolean {
  return text.startsWith('Failed to load resource: ')
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}
