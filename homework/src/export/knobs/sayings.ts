import type { Knobs } from '../../../exercises/knobs.ts'
import { places as dockerfile } from './01-dockerfile.ts'
import { places as healthChecks } from './02-health-checks.ts'
import { places as reviews } from './03-reviews.ts'
import { places as breaker } from './05-breaker.ts'
import { places as outbox } from './06-outbox.ts'
import { places as deadLetters } from './07-dead-letters.ts'
import { places as payment } from './08-payment.ts'
import type { Place } from './place.ts'

/** What a file says with these knobs. */
export interface Saying {
  readonly file: string
  readonly words: string
}

/** All that files which stand by themselves say of knobs, always in the same order. */
export function sayingsOf(knobs: Knobs): readonly Saying[] {
  return [
    ...saying(dockerfile, knobs['01-dockerfile']),
    ...saying(healthChecks, knobs['02-health-checks']),
    ...saying(reviews, knobs['03-reviews']),
    ...saying(breaker, knobs['05-breaker']),
    ...saying(outbox, knobs['06-outbox']),
    ...saying(deadLetters, knobs['07-dead-letters']),
    ...saying(payment, knobs['08-payment']),
  ]
}

function saying<Part>(places: readonly Place<Part>[], part: Part): readonly Saying[] {
  return places.map(({ file, says }) => ({ file, words: says(part) }))
}
