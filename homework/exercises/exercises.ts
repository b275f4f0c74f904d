import type { Exercise } from '../src/exercise/exercise.ts'
import { exercise as dockerfile } from './01-dockerfile/exercise.ts'
import { exercise as healthChecks } from './02-health-checks/exercise.ts'
import { exercise as reviews } from './03-reviews/exercise.ts'
import { exercise as idempotentConsumer } from './04-idempotent-consumer/exercise.ts'
import { exercise as breaker } from './05-breaker/exercise.ts'
import { exercise as outbox } from './06-outbox/exercise.ts'
import { exercise as deadLetters } from './07-dead-letters/exercise.ts'
import { exercise as payment } from './08-payment/exercise.ts'
import { exercise as kubernetes } from './09-kubernetes/exercise.ts'

/** All exercises, in the order in which they are done. */
export const exercises: readonly Exercise[] = [
  dockerfile,
  healthChecks,
  reviews,
  idempotentConsumer,
  breaker,
  outbox,
  deadLetters,
  payment,
  kubernetes,
]
