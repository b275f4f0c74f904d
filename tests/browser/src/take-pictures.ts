import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startOwnStore } from '@bulkhead/blackbox/own-store'
import { type BrowserContextOptions, chromium } from 'playwright-core'
import { findChromium, launchOptions } from './chromium.ts'

/** The pictures of the README, taken anew: the shop, and the control room half a minute after the catalog was hung. */
const pictures = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url))
const asEverMs = 45_000
const brokenMs = 30_000

const executable = findChromium()
if (executable === undefined) throw new Error('There is no Chromium to take pictures with.')
mkdirSync(pictures, { recursive: true })
const store = await startOwnStore()
const browser = await chromium.launch(launchOptions(executable))
try {
  await takeShop()
  await takeControlRoom()
} finally {
  await browser.close()
  await store.stop('quietly')
}

async function takeShop(): Promise<void> {
  const page = await open({ viewport: { width: 1_200, height: 760 } })
  await page.goto('/')
  await page.getByRole('article').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(pictures, 'shop.png') })
}

async function takeControlRoom(): Promise<void> {
  await put('/api/lab/load', { perSecond: 3 })
  const page = await open({ viewport: { width: 1_440, height: 1_000 }, deviceScaleFactor: 0.85 })
  await page.goto('/control-room')
  await wait(asEverMs)
  await put('/api/lab/faults/catalog', { kind: 'hang' })
  await wait(brokenMs)
  await page.screenshot({ path: join(pictures, 'control-room.png') })
}

async function open(options: BrowserContextOptions) {
  const context = await browser.newContext({ baseURL: store.address, reducedMotion: 'reduce', ...options })
  return context.newPage()
}

async function put(path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${store.address}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`PUT ${path}: ${answer.status} ${await answer.text()}`)
}
