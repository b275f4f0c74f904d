import type { Exercise } from '../../src/exercise/exercise.ts'
import { healsByItself } from './checks/heals-by-itself.ts'
import { livesWithoutItsDatabase } from './checks/lives-without-its-database.ts'
import { saysWhenItIsNotReady } from './checks/says-when-it-is-not-ready.ts'
import { startsInOrder } from './checks/starts-in-order.ts'
import { knobs } from './knobs.ts'
import { closeSite, openSite, type Site } from './site.ts'

export const exercise: Exercise<Site> = {
  number: 2,
  folder: '02-health-checks',
  title: 'Health checks and start order',
  claim: 'Started is not ready, and not ready is not broken.',
  editable: ['compose.yaml', 'src/'],
  deploys: 'compose.yaml',
  needs: ['docker'],
  // Each finds the store as the one before left it: started, its database paused, its database back.
  checks: [startsInOrder, saysWhenItIsNotReady, livesWithoutItsDatabase, healsByItself],
  hints: [
    'Run docker compose up in your folder, and read who failed first, and why. What does depends_on wait for, if nothing else is said?',
    'depends_on can wait for service_healthy and for service_completed_successfully. Healthy is what a healthcheck says: give the database one that asks over TCP, since while Postgres makes its files it answers on its socket alone. Docker looks every 30 s: an interval of a second or a few is soon enough.',
    `Pause the database (docker compose pause database) and ask ${knobs.readyPath}: how long may the answer take? A query can have a deadline of its own (query_timeout), and so can a connection.`,
    `Liveness asks nobody. Readiness asks the database, with a deadline of about a second, and answers 503 when that passes. The health check of the guestbook asks ${knobs.readyPath} every second and needs 2 failures.`,
  ],
  open: openSite,
  close: closeSite,
}
