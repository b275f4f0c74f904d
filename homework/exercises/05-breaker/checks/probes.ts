import { setTimeout as delay } from 'node:timers/promises'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { inWords } from '../../../src/exercise/words.ts'
import { knobs } from '../knobs.ts'
import { openBreaker } from '../open-breaker.ts'
import { holdFallback, type Page } from '../page.ts'
import type { Site } from '../site.ts'

const { coolDownMs } = knobs
const many = inWords(knobs.failuresToOpen)
const coolDowns = 2.5
const pagesAtOnce = 5
const everyMs = 100

export const probes: Check<Site> = {
  id: 'probes',
  title: `After ${many} failures in a row the upstream is left alone, but for one call a cool-down`,
  points: 3,
  after: ['hang-answered', 'errors-answered', 'no-storm'],
  next: `Open after ${many} failures in a row; then let one call through a cool-down, also when many pages come at once.`,
  run: async (site) => {
    await openBreaker(site)
    // A probe that hangs takes its time: pages come while it is on its way.
    await site.tell('hang')
    const beganAt = performance.now()
    const pages: Promise<Page>[] = []
    while (performance.now() - beganAt < coolDowns * coolDownMs) {
      for (let asked = 0; asked < pagesAtOnce; asked += 1) pages.push(site.page())
      await delay(everyMs)
    }
    for (const page of await Promise.all(pages)) holdFallback(page, 'While the breaker is open')
    const lastedMs = performance.now() - beganAt
    const allowed = Math.floor(lastedMs / coolDownMs) + 1
    const calls = await site.calls()
    const seconds = (lastedMs / 1_000).toFixed(1)
    hold(
      calls <= allowed,
      `In ${seconds} s after ${many} failures and more, ${pages.length} pages may call the upstream ${allowed} times at most, once a cool-down. It was called ${calls} times.`,
    )
  },
}
