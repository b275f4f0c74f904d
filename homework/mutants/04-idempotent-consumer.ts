import type { Mutant } from '../src/exercise/mutant.ts'

const isNew = `async function isNew(tx: Database, eventId: string): Promise<boolean> {
  const { rowCount } = await tx.query('insert into inbox (event_id) values ($1) on conflict do nothing', [eventId])
  return rowCount === 1
}`

export const mutants: readonly Mutant[] = [
  {
    name: 'redelivered-flag',
    story: 'RabbitMQ marks what it delivers again, so what bears no mark is new.',
    edits: [
      {
        file: 'src/handle-event.ts',
        find: 'if (await isNew(tx, event.id)) await apply(tx, event)',
        replace: 'await isNew(tx, event.id)\n    await apply(tx, event)',
      },
      {
        file: 'src/consumer.ts',
        find: '    await handle(parseEvent(message.content))',
        replace: '    if (!message.fields.redelivered) await handle(parseEvent(message.content))',
      },
    ],
    loses: ['once', 'nothing-lost'],
  },
  {
    name: 'last-event-only',
    story: 'An event comes again right after itself, so it is enough to remember the last one.',
    edits: [
      {
        file: 'src/handle-event.ts',
        find: isNew,
        replace: `async function isNew(tx: Database, eventId: string): Promise<boolean> {
  const { rowCount } = await tx.query('insert into inbox (event_id) values ($1) on conflict do nothing', [eventId])
  await tx.query('delete from inbox where event_id <> $1', [eventId])
  return rowCount === 1
}`,
      },
    ],
    loses: ['once'],
  },
  {
    name: 'in-memory-set',
    story: 'A set of ids is quicker than a table.',
    edits: [
      {
        file: 'src/handle-event.ts',
        find: isNew,
        replace: `const handled = new Set<string>()

async function isNew(_tx: Database, eventId: string): Promise<boolean> {
  if (handled.has(eventId)) return false
  handled.add(eventId)
  return true
}`,
      },
    ],
    loses: ['after-restart', 'concurrently'],
  },
  {
    name: 'hash-of-lines',
    story: 'Who orders the same thing twice has pressed the button twice.',
    edits: [
      {
        file: 'src/handle-event.ts',
        find: 'await isNew(tx, event.id)',
        replace: `await isNew(tx, 'lines' in event.data ? JSON.stringify(event.data.lines) : event.id)`,
      },
    ],
    loses: ['look-alikes'],
  },
  {
    name: 'check-then-insert',
    story: 'First look whether it was handled, then handle it, then note that it was.',
    edits: [
      {
        file: 'src/handle-event.ts',
        find: 'if (await isNew(tx, event.id)) await apply(tx, event)',
        replace: `const { rowCount } = await tx.query('select 1 from inbox where event_id = $1', [event.id])
    if (rowCount === 1) return
    await apply(tx, event)
    await isNew(tx, event.id)`,
      },
    ],
    loses: ['concurrently'],
  },
  {
    name: 'one-at-a-time',
    story: 'With a prefetch of one, no two events are handled at once.',
    edits: [
      { file: 'src/consumer.ts', find: 'const prefetch = 10', replace: 'const prefetch = 1' },
      {
        file: 'src/handle-event.ts',
        find: 'if (await isNew(tx, event.id)) await apply(tx, event)',
        replace: `const { rowCount } = await tx.query('select 1 from inbox where event_id = $1', [event.id])
    if (rowCount === 1) return
    await isNew(tx, event.id)
    await apply(tx, event)`,
      },
    ],
    loses: ['concurrently'],
  },
  {
    name: 'early-call-off-dropped',
    story: 'What was never placed can’t be called off.',
    edits: [
      {
        file: 'src/sales.ts',
        find: '    if (isCalledOff) continue\n',
        replace: '',
      },
    ],
    loses: ['out-of-order'],
  },
  {
    name: 'acknowledged-first',
    story: 'An acknowledgement tells the broker that the event has arrived.',
    edits: [
      {
        file: 'src/consumer.ts',
        find: '  try {\n    await handle',
        replace: '  channel.ack(message)\n  try {\n    await handle',
      },
      { file: 'src/consumer.ts', find: '    channel.nack(message)\n', replace: '' },
      { file: 'src/consumer.ts', find: '  }\n  channel.ack(message)\n', replace: '  }\n' },
    ],
    loses: ['nothing-lost'],
  },
  {
    name: 'two-commits',
    story: 'Each statement is safe by itself.',
    edits: [
      {
        file: 'src/handle-event.ts',
        find: `  await inTransaction(db, async (tx) => {
    if (await isNew(tx, event.id)) await apply(tx, event)
  })`,
        replace: '  if (await isNew(db, event.id)) await apply(db, event)',
      },
      {
        file: 'src/handle-event.ts',
        find: `import { type Database, inTransaction } from './database.ts'`,
        replace: `import type { Database } from './database.ts'`,
      },
    ],
    loses: ['nothing-lost'],
  },
]
