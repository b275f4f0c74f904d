import type { Status } from '@bulkhead/types'
import type { Page } from 'playwright-core'

/** Lets the pages that this one opens hear a status of the test's choice each second, in place of the store's own. */
export async function playStatus(page: Page, status: Status): Promise<void> {
  await page.addInitScript({
    content: `
      window.EventSource = class extends EventTarget {
        constructor() {
          super()
          if (window.streamIsLost) return void setTimeout(() => this.dispatchEvent(new Event('error')))
          this.telling = setInterval(() => this.tell(), 1_000)
          setTimeout(() => this.tell())
        }
        tell() {
          if (window.streamIsLost) return this.dispatchEvent(new Event('error'))
          this.dispatchEvent(new MessageEvent('status', { data: ${JSON.stringify(JSON.stringify(status))} }))
        }
        close() { clearInterval(this.telling) }
      }`,
  })
}

export async function loseStream(page: Page): Promise<void> {
  await page.evaluate('window.streamIsLost = true')
}
