import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { atOnce } from '../../src/verify/at-once.ts'

test('two are done at a time, and what comes of them is in order', async () => {
  let running = 0
  const seen: number[] = []
  const results = await atOnce(2, ['a', 'b', 'c', 'd', 'e'], async (letter) => {
    seen.push(++running)
    await turn()
    running--
    return letter.toUpperCase()
  })

  expect(results).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(Math.max(...seen)).toBe(2)
})

test('when one breaks, what was begun beside it comes to its end, and nothing more is begun', async () => {
  const ended: string[] = []
  const attempt = atOnce(2, ['breaks', 'beside', 'never'], async (name) => {
    if (name === 'breaks') throw new Error('it broke')
    await turn()
    ended.push(name)
  })

  await expect(attempt).rejects.toThrow('it broke')
  expect(ended).toEqual(['beside'])
})
