import { knobs } from '../exercises/07-dead-letters/knobs.ts'
import type { Mutant } from '../src/exercise/mutant.ts'

const allWaitsMs = knobs.waitsMs.reduce((sum, waitMs) => sum + waitMs, 0)

export const mutants: readonly Mutant[] = [
  {
    name: 'requeues-for-ever',
    story: 'Ten at once, so poison holds up nobody: then it may come back for ever.',
    edits: [
      { file: 'src/consume.ts', find: 'channel.prefetch(1)', replace: 'channel.prefetch(10)' },
      {
        file: 'src/consume.ts',
        find: 'await putAside(message, error instanceof Error ? error.message : String(error))',
        replace: 'if (error) return channel.nack(message)',
      },
    ],
    loses: ['parked', 'three-tries'],
  },
  {
    name: 'waits-in-line',
    story: 'Between two tries the consumer sleeps, with the message in its hand.',
    edits: [
      {
        file: 'src/consume.ts',
        find: '      await shipOrder(message.content, courierUrl)\n',
        replace: `      await shipOrder(message.content, courierUrl).catch(async () => {
        for (const [wait, delayMs] of retryDelaysMs.entries()) {
          await new Promise((resolve) => setTimeout(resolve, delayMs))
          const tried = shipOrder(message.content, courierUrl)
          if (wait === retryDelaysMs.length - 1) return tried
          if (await tried.then(() => true, () => false)) return
        }
      })
`,
      },
      {
        file: 'src/consume.ts',
        find: 'const attempts = attemptsBefore(message) + 1',
        replace: 'const attempts = retryDelaysMs.length + 1',
      },
    ],
    loses: ['good-goes-on', 'survives-restart'],
  },
  {
    name: 'drops',
    story: 'What failed so often will not work, and is let go.',
    edits: [
      {
        file: 'src/consume.ts',
        find: 'return copyTo(channel, deadQueue, message, { attempts, [reasonHeader]: reason })',
        replace: 'return',
      },
    ],
    loses: ['parked'],
  },
  {
    name: 'parks-at-the-first-error',
    story: 'A dead-letter exchange on the queue is all that it takes.',
    edits: [
      {
        file: 'src/consume.ts',
        find: 'const attempts = attemptsBefore(message) + 1',
        replace: 'const attempts = retryDelaysMs.length + 1',
      },
    ],
    loses: ['three-tries'],
  },
  {
    name: 'one-try-too-many',
    story: 'So many tries are so many retries.',
    edits: [
      {
        file: 'src/consume.ts',
        find: 'const delayMs = retryDelaysMs[attempts - 1]',
        replace: 'const delayMs = [...retryDelaysMs, retryDelaysMs.at(-1)][attempts - 1]',
      },
    ],
    loses: ['three-tries'],
  },
  {
    name: 'parks-unreadable-only',
    story: 'The courier may be mended, so its refusals never count; only what is no JSON is given up.',
    edits: [
      {
        file: 'src/consume.ts',
        find: 'const attempts = attemptsBefore(message) + 1',
        replace: `const attempts = reason.includes('courier') ? 1 : attemptsBefore(message) + 1`,
      },
    ],
    loses: ['parked', 'three-tries'],
  },
  {
    name: 'never-waits',
    story: 'A message at the end of the queue has waited enough when its turn comes.',
    edits: [
      {
        file: 'src/consume.ts',
        find: 'return copyTo(channel, waitingQueue(delayMs), message, { attempts })',
        replace: 'return copyTo(channel, queue, message, { attempts })',
      },
    ],
    loses: ['waits-grow'],
  },
  {
    name: 'waits-alike',
    story: 'A short wait is good enough for each try.',
    edits: [
      {
        file: 'src/consume.ts',
        find: 'waitingQueue(delayMs)',
        replace: 'waitingQueue(Math.min(...retryDelaysMs))',
      },
    ],
    loses: ['waits-grow'],
  },
  {
    name: 'parks-whatever-comes-of-it',
    story: 'With the last try the message is done with: it is parked, and tried.',
    edits: [
      {
        file: 'src/consume.ts',
        find: '      await shipOrder(message.content, courierUrl)\n',
        replace: `      await shipOrder(message.content, courierUrl)
      if (attemptsBefore(message) === retryDelaysMs.length) throw new Error('that was the last try')
`,
      },
    ],
    loses: ['transient'],
  },
  {
    name: 'writes-it-anew',
    story: 'A dead letter is the event, so it is written as an event.',
    edits: [
      {
        file: 'src/copy-to.ts',
        find: 'channel.sendToQueue(queue, content,',
        replace: 'channel.sendToQueue(queue, anew(content),',
      },
      {
        file: 'src/copy-to.ts',
        find: `import type { ConfirmChannel, Message } from 'amqplib'\n`,
        replace: `import type { ConfirmChannel, Message } from 'amqplib'

function anew(content: Buffer): Buffer {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(content.toString())))
  } catch {
    return content
  }
}
`,
      },
    ],
    loses: ['same-bytes'],
  },
  {
    name: 'takes-it-for-text',
    story: 'The body is JSON, so it is text.',
    edits: [
      {
        file: 'src/copy-to.ts',
        find: 'channel.sendToQueue(queue, content,',
        replace: 'channel.sendToQueue(queue, Buffer.from(content.toString()),',
      },
    ],
    loses: ['same-bytes'],
  },
  {
    name: 'gives-no-reason',
    story: 'It is on the dead-letter queue: so much for the reason.',
    edits: [{ file: 'src/consume.ts', find: ', [reasonHeader]: reason', replace: '' }],
    loses: ['reason'],
  },
  {
    name: 'says-only-that-it-failed',
    story: 'The details are in the log.',
    edits: [{ file: 'src/consume.ts', find: '[reasonHeader]: reason', replace: `[reasonHeader]: 'tried too often'` }],
    loses: ['reason'],
  },
  {
    name: 'counts-in-memory',
    story: 'A map from message to tries is all the bookkeeping there is.',
    edits: [
      {
        file: 'src/consume.ts',
        find: 'const attempts = attemptsBefore(message) + 1',
        replace: `const key = message.content.toString()
    const attempts = (counts.get(key) ?? 0) + 1
    counts.set(key, attempts % (retryDelaysMs.length + 1))`,
      },
      {
        file: 'src/consume.ts',
        find: 'export async function consume',
        replace: 'const counts = new Map<string, number>()\n\nexport async function consume',
      },
    ],
    loses: ['survives-restart'],
  },
  {
    name: 'replays-copies',
    story: 'What is replayed stays on the dead-letter queue, to be on the safe side.',
    edits: [{ file: 'src/replay.ts', find: 'channel.ack(letter)', replace: 'channel.nack(letter)' }],
    loses: ['replay'],
  },
  {
    name: 'replays-nothing',
    story: 'The dead-letter queue is emptied; somebody will order again.',
    edits: [{ file: 'src/replay.ts', find: '    await copyTo(channel, queue, letter, {})\n', replace: '' }],
    loses: ['replay'],
  },
  {
    name: 'replays-with-its-count',
    story: 'What was tried so often has had its tries, also after a replay.',
    edits: [
      {
        file: 'src/replay.ts',
        find: 'copyTo(channel, queue, letter, {})',
        replace: 'copyTo(channel, queue, letter, letter.properties.headers ?? {})',
      },
    ],
    loses: ['replay-ends'],
  },
  {
    name: 'replays-until-none-is-left',
    story: 'A replay has worked when the dead-letter queue is empty.',
    edits: [
      {
        file: 'src/replay.ts',
        find: '  return replayed\n',
        replace: `  if (replayed === 0) return replayed
  await new Promise((resolve) => setTimeout(resolve, ${allWaitsMs + 200}))
  return replayed + (await replay(channel))
`,
      },
    ],
    loses: ['replay-ends'],
  },
]
