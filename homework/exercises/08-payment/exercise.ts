import type { Exercise } from '../../src/exercise/exercise.ts'
import { declines } from './checks/declines.ts'
import { drains } from './checks/drains.ts'
import { exactMoney } from './checks/exact-money.ts'
import { health } from './checks/health.ts'
import { noNode } from './checks/no-node.ts'
import { nothingLost } from './checks/nothing-lost.ts'
import { paysOnce } from './checks/pays-once.ts'
import { refunds } from './checks/refunds.ts'
import { starts } from './checks/starts.ts'
import { takesPayment } from './checks/takes-payment.ts'
import { open, type Site } from './site.ts'

export const exercise: Exercise<Site> = {
  number: 8,
  folder: '08-payment',
  title: 'Payment in another language',
  claim: 'A service is its contract: in which language it keeps it is nobody else’s business.',
  editable: ['./'],
  needs: ['docker'],
  checks: [starts, takesPayment, declines, exactMoney, paysOnce, refunds, health, nothingLost, noNode, drains],
  hints: [
    'Begin with the smallest thing that can be seen: a process that answers /livez and /readyz. Then take from the queue `payment` and print what comes; then answer it. With Python on debian:trixie-slim, python3-pika and python3-psycopg are all that you need.',
    'One table: payments, with the order’s id as its primary key. `insert … on conflict (order_id) do nothing`, then select: whatever the request was, first or repeated, the row is the answer. amount_cents is a bigint.',
    'For each message in this order: commit, publish the answer and wait for the broker’s confirm, acknowledge. Whoever dies in between is given the message again, and finds the row. Consume without automatic acknowledgement, and without declaring the queue.',
    'A cancel is an update of what is taken to refunded, and, in the same transaction, an insert of a declined row where there is none yet. For SIGTERM set a flag that your loop looks at between two messages, and give what hangs two seconds.',
  ],
  open,
  close: (site) => site.store.close(),
}
