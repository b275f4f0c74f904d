import { DockerRefused } from '@bulkhead/tools/docker'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { lookAt, type Site, services } from '../site.ts'

export const startsInOrder: Check<Site> = {
  id: 'starts-in-order',
  title: 'Each starts when what it needs is there, however long the database takes',
  points: 2,
  after: [],
  next: 'Give the database a health check, and let tables and guestbook wait for a condition.',
  run: async ({ stage, delaySeconds }) => {
    const taking = `The database took ${delaySeconds} s`
    try {
      await stage.up(['guestbook'], { DATABASE_DELAY_SECONDS: String(delaySeconds) })
    } catch (error) {
      if (!(error instanceof DockerRefused)) throw error
      throw new NotHeld(`${taking}. ${error.message}`)
    }
    const [database, tables, guestbook] = await Promise.all(services.map((service) => lookAt(stage, service)))
    hold(database !== undefined && tables !== undefined && guestbook !== undefined, 'Not all three were started.')
    const early = (database.startedAt + delaySeconds * 1_000 - tables.startedAt) / 1_000
    hold(early <= 0, `${taking}, and tables was started ${early.toFixed(1)} s before it could answer.`)
    hold(
      tables.finishedAt >= tables.startedAt && guestbook.startedAt >= tables.finishedAt,
      'The guestbook was started before its tables were made.',
    )
    const restarts = database.restarts + tables.restarts + guestbook.restarts
    hold(restarts === 0, `${taking}, and meanwhile containers were restarted ${restarts} times.`)
  },
}
