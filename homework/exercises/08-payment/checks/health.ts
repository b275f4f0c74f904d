import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { ask, eventually, submissionUrl } from '../../../src/stage/index.ts'
import type { Site } from '../site.ts'

const noticedWithinMs = 15_000

export const health: Check<Site> = {
  id: 'health',
  title: 'While its database hangs it is alive, but not ready; afterwards it is ready by itself',
  points: 1,
  after: ['starts'],
  next: '/livez asks nobody. /readyz asks the database, and waits for it no longer than two or three seconds.',
  run: async ({ store: { stage } }) => {
    const url = await submissionUrl(stage)
    const becomes = (what: string, isSo: (status: number) => boolean) =>
      eventually(
        `GET /readyz answers with ${what}`,
        async () => {
          const { status } = await ask(`${url}/readyz`, { deadlineMs: noticedWithinMs })
          if (isSo(status)) return true
          throw new NotHeld(`it was ${status}`)
        },
        { withinMs: noticedWithinMs, everyMs: 250 },
      )
    try {
      await stage.pause('database')
      await becomes('503 while the database hangs', (status) => status === 503)
      const { status } = await ask(`${url}/livez`)
      hold(status === 200, `GET /livez answers with 200 while the database hangs; it was ${status}`)
    } finally {
      await stage.unpause('database')
    }
    await becomes('200 once the database answers again', (status) => status === 200)
  },
}
