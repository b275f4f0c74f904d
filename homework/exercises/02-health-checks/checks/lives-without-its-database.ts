import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { ask } from '../../../src/stage/index.ts'
import { knobs } from '../knobs.ts'
import { guestbookUrl, lookAt, type Site } from '../site.ts'

const { livePath } = knobs

export const livesWithoutItsDatabase: Check<Site> = {
  id: 'lives-without-its-database',
  title: 'While its database hangs, the guestbook says that it lives, and is not restarted',
  points: 2,
  after: ['says-when-it-is-not-ready'],
  next: `Let ${livePath} ask nobody: a restart of the guestbook heals no database.`,
  run: async ({ stage }) => {
    const { status } = await ask(`${await guestbookUrl(stage)}${livePath}`, { deadlineMs: 2_000 })
    hold(status === 200, `GET ${livePath} answered ${status} while the database hung.`)
    const { restarts } = await lookAt(stage, 'guestbook')
    hold(restarts === 0, `The guestbook was restarted ${restarts} times.`)
  },
}
