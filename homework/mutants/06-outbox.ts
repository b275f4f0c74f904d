import type { Mutant } from '../src/exercise/mutant.ts'

const withPublisher = [
  {
    file: 'src/main.ts',
    find: 'startServer(port, { db, relay })',
    replace: 'startServer(port, { db, relay, publisher })',
  },
  {
    file: 'src/orders.ts',
    find: 'readonly relay: Relay',
    replace: "readonly relay: Relay\n  readonly publisher: import('./publisher.ts').Publisher",
  },
  {
    file: 'src/orders.ts',
    find: '{ db, relay }: Dependencies, lines',
    replace: '{ db, relay, publisher }: Dependencies, lines',
  },
] as const

const twoCommits = [
  {
    file: 'src/orders.ts',
    find: 'if (found && rowCount === 1) await emit(tx, orderCancelled(found))',
    replace: 'if (found && rowCount === 1) await emit(db, orderCancelled(found))',
  },
  {
    file: 'src/orders.ts',
    find: `const { rowCount } = await tx.query(
      \`update orders`,
    replace: `const { rowCount } = await db.query(
      \`update orders`,
  },
] as const

const emitPlaced = '    await emit(tx, orderPlaced(order))\n'

const waitingInMemory = `
const waiting: StoreEvent[] = []

export async function publishWaiting(_db: Pool, publisher: Publisher): Promise<boolean> {
  const batch = waiting.slice(0, 100)
  await publisher.publish(batch)
  waiting.splice(0, batch.length)
  return waiting.length > 0
}
`

const withMemory = [
  { file: 'src/orders.ts', find: "from './outbox.ts'", replace: "from './memory.ts'" },
  { file: 'src/relay.ts', find: "from './outbox.ts'", replace: "from './memory.ts'" },
  {
    file: 'src/orders.ts',
    find: `${emitPlaced}  })\n`,
    replace: '  })\n  await emit(db, orderPlaced(order))\n',
  },
] as const

export const mutants: readonly Mutant[] = [
  {
    name: 'commit-then-publish',
    story: 'The order is safe in the database, so now it can be told.',
    edits: [
      ...withPublisher,
      {
        file: 'src/orders.ts',
        find: `${emitPlaced}  })\n`,
        replace: '  })\n  publisher.publish([orderPlaced(order)]).catch((error) => console.error(error))\n',
      },
    ],
    loses: ['broker-away'],
  },
  {
    name: 'publish-then-commit',
    story: 'Who waits for an order should hear of it at once; the outbox is there in case that fails.',
    edits: [
      ...withPublisher,
      {
        file: 'src/orders.ts',
        find: emitPlaced,
        replace: `    const event = orderPlaced(order)
    await emit(tx, event)
    publisher.publish([event]).catch((error) => console.error(error))
`,
      },
    ],
    loses: ['no-ghosts'],
  },
  {
    name: 'two-commits',
    story: 'Each statement is safe by itself.',
    edits: twoCommits,
    loses: ['all-or-nothing'],
  },
  {
    name: 'two-commits-and-a-restless-relay',
    story: 'Each statement is safe by itself, and the relay looks so often that no event waits for long.',
    edits: [
      ...twoCommits,
      { file: 'src/outbox.ts', find: 'limit $1', replace: 'limit $1 for update skip locked' },
      { file: 'src/relay.ts', find: 'const pollMs = 500', replace: 'const pollMs = 10' },
    ],
    loses: ['all-or-nothing'],
  },
  {
    name: 'two-commits-and-a-relay-that-takes',
    story: 'Each statement is safe by itself, and one that deletes and returns is quicker than two.',
    edits: [
      ...twoCommits,
      {
        file: 'src/outbox.ts',
        find: `'select position, event from outbox order by position limit $1'`,
        replace: `\`with taken as (
        delete from outbox
        where position in (select position from outbox order by position limit $1 for update skip locked)
        returning position, event
      ) select position, event from taken order by position\``,
      },
      { file: 'src/relay.ts', find: 'const pollMs = 500', replace: 'const pollMs = 10' },
    ],
    loses: ['all-or-nothing'],
  },
  {
    name: 'delete-before-confirm',
    story: 'publish() returned, so RabbitMQ has it.',
    edits: [
      {
        file: 'src/publisher.ts',
        find: `      if (error) reject(error)
      else resolve()
    })`,
        replace: `      if (error) console.error(error)
    })
    resolve()`,
      },
      { file: 'src/publisher.ts', find: '(resolve, reject) => {\n    const', replace: '(resolve) => {\n    const' },
    ],
    loses: ['lost-on-the-way', 'killed'],
  },
  {
    name: 'in-memory-outbox',
    story: 'A list of what is not confirmed yet does what a table does, and is quicker.',
    edits: [
      {
        file: 'src/memory.ts',
        find: '',
        replace: `import type { Pool } from 'pg'
import type { Database } from './database.ts'
import type { StoreEvent } from './events.ts'
import type { Publisher } from './publisher.ts'
${waitingInMemory}
export async function emit(_db: Database, event: StoreEvent): Promise<void> {
  waiting.push(event)
}
`,
      },
      ...withMemory,
    ],
    loses: ['killed'],
  },
  {
    name: 'around-the-cable',
    story:
      'RabbitMQ itself is at hand: an order whose event it confirmed needs no outbox, and while the cable is out a list will do.',
    edits: [
      {
        file: 'src/memory.ts',
        find: '',
        replace: `import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { Database } from './database.ts'
import type { StoreEvent } from './events.ts'
import { openPublisher, type Publisher } from './publisher.ts'

const byCable = new URL(String(process.env.AMQP_URL))
const aroundIt = await openPublisher(byCable.href.replace('@cable', '@rabbitmq'))
${waitingInMemory}
export async function emit(_db: Database, event: StoreEvent): Promise<void> {
  try {
    if (await isCut()) throw new Error('The cable is out')
    await aroundIt.publish([event])
  } catch {
    waiting.push(event)
  }
}

/** A connection is reset then. */
function isCut(): Promise<boolean> {
  const probe = connect(Number(byCable.port), byCable.hostname)
  const reset = new Promise<true>((resolve) => probe.once('error', () => resolve(true)))
  return Promise.race([reset, delay(50, false as const)]).finally(() => probe.destroy())
}
`,
      },
      ...withMemory,
    ],
    loses: ['killed'],
  },
  {
    name: 'new-id-each-time',
    story: 'No two messages have the same id.',
    edits: [
      {
        file: 'src/publisher.ts',
        find: 'Buffer.from(JSON.stringify(event))',
        replace: 'Buffer.from(JSON.stringify({ ...event, id: crypto.randomUUID() }))',
      },
    ],
    loses: ['same-event'],
  },
  {
    name: 'grouped-by-type',
    story: 'Events of one type belong together: whoever hears them can handle them in bulk.',
    edits: [{ file: 'src/outbox.ts', find: 'order by position limit', replace: 'order by event->>$$type$$ limit' }],
    loses: ['order-kept'],
  },
  {
    name: 'one-a-pass',
    story: 'One event each time that the relay looks is quite enough.',
    edits: [
      { file: 'src/outbox.ts', find: 'const batchSize = 100', replace: 'const batchSize = 1' },
      { file: 'src/outbox.ts', find: 'return rows.length === batchSize', replace: 'return false' },
      { file: 'src/relay.ts', find: 'const pollMs = 500', replace: 'const pollMs = 100' },
    ],
    loses: ['drains'],
  },
  {
    name: 'transient',
    story: 'The queue is durable, so what is on it is too.',
    edits: [{ file: 'src/publisher.ts', find: ', persistent: true', replace: '' }],
    loses: ['persistent'],
  },
]
