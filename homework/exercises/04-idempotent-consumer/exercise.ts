import type { Exercise } from '../../src/exercise/exercise.ts'
import { starts } from '../../src/exercise/starts.ts'
import { afterRestart } from './checks/after-restart.ts'
import { concurrently } from './checks/concurrently.ts'
import { counts } from './checks/counts.ts'
import { lookAlikes } from './checks/look-alikes.ts'
import { nothingLost } from './checks/nothing-lost.ts'
import { once } from './checks/once.ts'
import { outOfOrder } from './checks/out-of-order.ts'
import { start } from './instances.ts'
import { close, open, type SalesSite } from './site.ts'

export const exercise: Exercise<SalesSite> = {
  number: 4,
  folder: '04-idempotent-consumer',
  title: 'An idempotent consumer',
  claim: 'A bus delivers each message at least once, so whoever hears it must count it at most once.',
  editable: ['src/'],
  needs: ['docker'],
  checks: [starts(start), counts, once, lookAlikes, outOfOrder, afterRestart, nothingLost, concurrently],
  hints: [
    'Start with a table of the events that were handled, by their ids. Whether an id is in there decides whether the event counts; a variable of the process can’t, since there may be two processes, or a new one.',
    '`insert … on conflict do nothing` asks and remembers in one statement: its rowCount is 1 for whoever was first, and 0 for everybody else. A select before an insert leaves a gap in which another instance asks too.',
    'What the event does and that it was handled must be kept together, or neither: one connection (`pool.connect()`), `begin`, both, `commit`. Acknowledge after the commit, and when it throws, `nack`, so that the broker delivers it again.',
    'Keep for each order whether it was called off, with a row that is made by whichever of its events comes first. `insert … on conflict (order_id) do update set order_id = excluded.order_id returning called_off` makes or finds it, locks it until the commit, and tells.',
  ],
  open,
  close,
}
