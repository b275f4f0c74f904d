import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { ask, eventually } from '../../../src/stage/index.ts'
import { knobs } from '../knobs.ts'
import { guestbookUrl, lookAt, type Site } from '../site.ts'

const { readyPath } = knobs
const withinMs = 15_000

export const healsByItself: Check<Site> = {
  id: 'heals-by-itself',
  title: 'When its database is back, the guestbook is ready again, without a restart',
  points: 2,
  after: ['says-when-it-is-not-ready'],
  next: 'Ask the database anew each time: what failed once may work now, over a new connection if need be.',
  run: async ({ stage }) => {
    const url = await guestbookUrl(stage)
    await stage.unpause('database')
    await eventually(
      'The guestbook is ready, and its container healthy',
      async () => {
        const { status } = await ask(`${url}${readyPath}`)
        if (status !== 200) throw new NotHeld(`GET ${readyPath} answered ${status}`)
        return (await lookAt(stage, 'guestbook')).health === 'healthy'
      },
      { withinMs, everyMs: 250 },
    )
    const { status } = await ask(`${url}/guests/ada`, { method: 'POST' })
    hold(status === 200, `POST /guests/ada answered ${status} after the database was back.`)
    const { restarts } = await lookAt(stage, 'guestbook')
    hold(restarts === 0, `The guestbook was restarted ${restarts} times.`)
  },
}
