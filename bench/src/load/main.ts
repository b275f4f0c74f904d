// The load generator's process: it does one job at a time, as the bench tells it over IPC.
import { fillCarts, setItems, welcomeAll } from './carts.ts'
import { checkOut, checkOutAtOnce } from './check-out.ts'
import { commitToStock } from './commit-to-stock.ts'
import { getAgain } from './get.ts'
import { type Job, job, type Outcome, type Reply } from './job.ts'
import { sendMessages } from './messages.ts'
import { secondsSince } from './on-connections.ts'
import type { Shopper } from './shoppers.ts'
import { commitTransactions } from './transactions.ts'

/** Those who were welcomed, by the store that knows them. */
const shoppers = new Map<string, readonly Shopper[]>()

// The bench decides when it is over, also after a Ctrl-C, which reaches both.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit(0))
process.on('message', (message) => {
  run(job.parse(message)).then(
    (outcome) => tell({ outcome }),
    (error: unknown) => tell({ failure: error instanceof Error ? error.message : String(error) }),
  )
})

function tell(reply: Reply): void {
  process.send?.(reply)
}

async function run(task: Job): Promise<Outcome> {
  switch (task.kind) {
    case 'get':
      return getAgain(task)
    case 'transactions':
      return commitTransactions(task)
    case 'welcome':
      return open(task)
    case 'fill-carts':
      return fillCarts(task, shoppers.get(task.origin) ?? [])
    case 'set-items':
      return setItems(task, shoppers.get(task.origin) ?? [])
    case 'check-out':
      return checkOut(task, shoppers.get(task.origin) ?? [])
    case 'check-out-at-once':
      return checkOutAtOnce(task, shoppers.get(task.origin) ?? [])
    case 'commit-to-stock':
      return commitToStock(task, shoppers.get(task.origin) ?? [])
    case 'messages':
      return sendMessages(task)
    default:
      return task satisfies never
  }
}

async function open(task: Extract<Job, { kind: 'welcome' }>): Promise<Outcome> {
  const begun = performance.now()
  const welcomed = await welcomeAll(task)
  shoppers.set(task.origin, welcomed)
  return { count: welcomed.length, seconds: secondsSince(begun) }
}
