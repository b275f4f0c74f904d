import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { blame } from '../../../src/stage/blame.ts'
import type { Stage } from '../../../src/stage/index.ts'
import { answersSince } from '../answers-since.ts'
import { lookAt, type Site, services } from '../site.ts'

/** Five more than it may take, for a busy machine. */
const waitsAtMostSeconds = 15

export const startsInOrder: Check<Site> = {
  id: 'starts-in-order',
  title: 'Each starts when what it needs is there, however long the database takes',
  points: 2,
  after: [],
  next: 'Give the database a health check that looks every few seconds, and let tables and guestbook wait for a condition.',
  // All is built here.
  deadlineMs: 12 * 60_000,
  run: async ({ stage, delaysSeconds }) => {
    for (const delaySeconds of delaysSeconds) {
      await stage.remove(services)
      await startAll(stage, delaySeconds)
    }
  },
}

async function startAll(stage: Stage, delaySeconds: number): Promise<void> {
  const taking = `The database took ${delaySeconds} s`
  try {
    await stage.up(['guestbook'], { DATABASE_DELAY_SECONDS: String(delaySeconds) })
  } catch (error) {
    const blamed = await blame(error)
    throw blamed instanceof NotHeld ? new NotHeld(`${taking}. ${blamed.message}`) : blamed
  }
  const [database, tables, guestbook] = await Promise.all(services.map((service) => lookAt(stage, service)))
  hold(database !== undefined && tables !== undefined && guestbook !== undefined, 'Not all three were started.')
  const waited = (tables.startedAt - (await answersSince(stage))) / 1_000
  hold(waited >= 0, `${taking}, and tables was started ${(-waited).toFixed(1)} s before it answered.`)
  hold(
    waited <= waitsAtMostSeconds,
    `${taking}, and tables was started ${waited.toFixed(0)} s after it answered, not within 10 s.`,
  )
  hold(
    tables.finishedAt >= tables.startedAt && guestbook.startedAt >= tables.finishedAt,
    'The guestbook was started before its tables were made.',
  )
  const restarts = database.restarts + tables.restarts + guestbook.restarts
  hold(restarts === 0, `${taking}, and meanwhile containers were restarted ${restarts} times.`)
}
