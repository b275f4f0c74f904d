import type { Exercise } from '../../src/exercise/exercise.ts'
import { starts } from '../../src/exercise/starts.ts'
import { inWords } from '../../src/exercise/words.ts'
import { errorsAnswered } from './checks/errors-answered.ts'
import { forgives } from './checks/forgives.ts'
import { halfAnAnswer } from './checks/half-an-answer.ts'
import { hangAnswered } from './checks/hang-answered.ts'
import { heals } from './checks/heals.ts'
import { live } from './checks/live.ts'
import { noStorm } from './checks/no-storm.ts'
import { notFound } from './checks/not-found.ts'
import { probes } from './checks/probes.ts'
import { knobs } from './knobs.ts'
import { close, open, type Site, start } from './site.ts'

export const exercise: Exercise<Site> = {
  number: 5,
  folder: '05-breaker',
  title: 'Deadline, breaker, fallback',
  claim: 'A fault stays in its container, if whoever calls it sees to that.',
  editable: ['src/', 'package.json', 'package-lock.json'],
  needs: ['docker'],
  checks: [starts(start), live, hangAnswered, halfAnAnswer, errorsAnswered, noStorm, probes, heals, notFound, forgives],
  hints: [
    'Begin with what a visitor sees: whatever becomes of the call, homePage answers. Catch there, show the best-sellers, say "degraded": true.',
    `fetch takes { signal: AbortSignal.timeout(${knobs.pageWithinMs / 2}) }. The signal also ends a body that does not come to its end, as long as nobody clears it once the headers are there.`,
    'A breaker wraps the call and remembers two things: how many failures there were in a row, and when the next call may be made. Failures are what the call throws; so let a 404 return, not throw.',
    `When the count reaches ${inWords(knobs.failuresToOpen)}, set the time of the next call to now + COOL_DOWN_MS, and until then throw without calling. When the time has come, set it again before you call: then only one of many pages makes the call. A success sets the count to 0.`,
  ],
  open,
  close,
}
