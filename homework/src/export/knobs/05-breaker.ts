import type { Knobs } from '../../../exercises/knobs.ts'
import { capital, inWords, seconds } from '../../exercise/words.ts'
import { inFile } from './place.ts'

type Breaker = Knobs['05-breaker']

/** Of what a page may take, so much is the call's in the solution. */
const partOfTheCall = 0.6

export const places = [
  ...inFile<Breaker>(
    'homework/exercises/05-breaker/README.md',
    ({ pageWithinMs }) => `come within ${pageWithinMs} ms`,
    ({ pageWithinMs }) => `may take ${pageWithinMs} ms`,
    ({ failuresToOpen }) => `${capital(inWords(failuresToOpen))} failed calls in a row`,
    ({ coolDownMs }) => `The cool-down is ${seconds(coolDownMs)}.`,
  ),
  ...inFile<Breaker>(
    'homework/solutions/05-breaker/src/recommendations.ts',
    ({ pageWithinMs }) => `const deadlineMs = ${Math.round(pageWithinMs * partOfTheCall)}\n`,
    ({ failuresToOpen }) => `const failuresToOpen = ${failuresToOpen}\n`,
  ),
]
