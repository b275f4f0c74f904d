import { setTimeout as delay } from 'node:timers/promises'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { atBest } from '../at-best.ts'
import { knobs } from '../knobs.ts'
import { openBreaker } from '../open-breaker.ts'
import { isLive } from '../page.ts'
import type { Site } from '../site.ts'

const withinMs = knobs.coolDownMs + 2_000
const everyMs = 50
const liveInARow = 5

export const heals: Check<Site> = {
  id: 'heals',
  title: 'Once the upstream is healthy again, pages are whole within a cool-down and two seconds',
  points: 2,
  after: ['probes'],
  next: 'Close it when a call succeeds after the cool-down; pages that come meanwhile must not put that off.',
  run: (site) => atBest(2, () => holdHealed(site)),
}

async function holdHealed(site: Site): Promise<void> {
  await openBreaker(site)
  await site.tell('healthy')
  const deadline = performance.now() + withinMs
  let inARow = 0
  let seen = ''
  while (inARow < liveInARow && performance.now() < deadline) {
    const page = await site.page()
    inARow = isLive(page, site.recommended()) ? inARow + 1 : 0
    seen = page.seen
    await delay(everyMs)
  }
  hold(
    inARow >= liveInARow,
    `${withinMs} ms after the upstream is healthy again, pages must show what it recommends. The last one was: ${seen}.`,
  )
}
