import type { Exercise } from '../../src/exercise/exercise.ts'
import { starts } from '../../src/exercise/starts.ts'
import { allOrNothing } from './checks/all-or-nothing.ts'
import { brokerAway } from './checks/broker-away.ts'
import { drains } from './checks/drains.ts'
import { killed } from './checks/killed.ts'
import { lostOnTheWay } from './checks/lost-on-the-way.ts'
import { noGhosts } from './checks/no-ghosts.ts'
import { orderKept } from './checks/order-kept.ts'
import { persistent } from './checks/persistent.ts'
import { sameEvent } from './checks/same-event.ts'
import { works } from './checks/works.ts'
import { close, type OrderSite, open, start } from './site.ts'

export const exercise: Exercise<OrderSite> = {
  number: 6,
  folder: '06-outbox',
  title: 'A transactional outbox',
  claim:
    'A database and a bus share no transaction: whoever writes to both, one after the other, will some day have written to one.',
  editable: ['src/'],
  needs: ['docker'],
  checks: [
    starts(start),
    works,
    persistent,
    brokerAway,
    orderKept,
    noGhosts,
    lostOnTheWay,
    sameEvent,
    killed,
    allOrNothing,
    drains,
  ],
  hints: [
    'Look for the moments at which the process could end between the database and the bus. However you turn the two, one is left. So write to one of them only: the database, twice, in one transaction.',
    'An outbox is a table of events. `begin`, insert the order, insert its event, `commit`, all on one connection (`pool.connect()`), and answer. A loop beside it, the relay, reads the table, publishes, and deletes.',
    'The relay: `select … order by position limit 100`, publish each on a channel of `createConfirmChannel()` with `persistent: true`, wait until all callbacks came without an error, and only then delete. When RabbitMQ is away or confirms nothing for 5 s, leave the rows and try again soon. Connect with `waitForConnect: false`, or the service won’t start without RabbitMQ.',
    'Order: `position bigint generated always as identity`, and one relay at a time, even with two instances: `pg_try_advisory_xact_lock` in the relay’s transaction. Look again at once when a batch was full, and every half second for what a process committed before it was killed.',
  ],
  open,
  close,
}
