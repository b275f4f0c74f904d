import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { ask, eventually } from '../../../src/stage/index.ts'
import { knobs } from '../knobs.ts'
import { guestbookUrl, lookAt, type Site } from '../site.ts'

const { readyPath } = knobs
const withinMs = 15_000

export const saysWhenItIsNotReady: Check<Site> = {
  id: 'says-when-it-is-not-ready',
  title: 'While its database hangs, the guestbook says that it is not ready',
  points: 2,
  after: ['starts-in-order'],
  next: `Let ${readyPath} ask the database, with a deadline, and let a health check of the guestbook ask ${readyPath}.`,
  run: async ({ stage }) => {
    const url = `${await guestbookUrl(stage)}${readyPath}`
    const { status } = await ask(url)
    hold(status === 200, `GET ${readyPath} answered ${status} while the database was well.`)
    await stage.pause('database')
    await eventually(
      'The container is unhealthy',
      async () => {
        const { health } = await lookAt(stage, 'guestbook')
        if (health === undefined) throw new NotHeld('The guestbook has no health check.')
        return health === 'unhealthy'
      },
      { withinMs, everyMs: 250 },
    )
    const late = await ask(url, { deadlineMs: 3_000 })
    hold(late.status === 503, `GET ${readyPath} answered ${late.status} while the database hung.`)
  },
}
