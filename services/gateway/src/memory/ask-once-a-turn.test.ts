import { setImmediate as turnEnds } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { type AskOnceATurn, createAskOnceATurn } from './ask-once-a-turn.ts'

let askOnce: AskOnceATurn<string>
let asked: string[]

beforeEach(() => {
  askOnce = createAskOnceATurn()
  asked = []
})

function ask(path: string): Promise<string> {
  return askOnce(path, async () => {
    asked.push(path)
    return `answer ${asked.length}`
  })
}

test('a hundred visitors who come at once for the front page are one question to catalog', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/products')))

  expect(asked).toEqual(['/products'])
  expect(new Set(answers)).toEqual(new Set(['answer 1']))
})

test('those who want different things ask for themselves', async () => {
  await Promise.all([ask('/products'), ask('/categories'), ask('/products')])

  expect(asked).toEqual(['/products', '/categories'])
})

test('who comes while a call is running is not given its answer, which may be older than their question', async () => {
  let answerFirst: (answer: string) => void = () => undefined
  const first = askOnce('/products', () => new Promise((resolve) => (answerFirst = resolve)))
  await turnEnds()

  expect(await ask('/products')).toBe('answer 1')
  answerFirst('late')
  expect(await first).toBe('late')
})

test('a question that fails fails for all who asked it, and for nobody after them', async () => {
  const failing = () => askOnce('/products', () => Promise.reject(new Error('catalog is away')))

  const together = await Promise.allSettled([failing(), failing()])

  expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await ask('/products')).toBe('answer 1')
})
