import { expect, test } from 'vitest'
import type { ContenderId } from './bars.ts'
import type { QuietWatch } from './quiet/watch.ts'
import { type Contender, measureInTurn } from './rounds.ts'

/** Others use so much of the machine, slice by slice, and nothing after the last. */
function noisy(...othersCores: number[]): QuietWatch {
  const left = [...othersCores]
  return { during: async (work) => ({ result: await work(), othersCores: left.shift() ?? 0 }) }
}

function open(ids: readonly ContenderId[]) {
  const turns: string[] = []
  const contenders = ids.map((id): Contender => {
    return {
      id,
      prepare: async () => turns.push(`ready ${id}`),
      measure: async () => turns.push(id) / 2,
    }
  })
  return { turns, contenders }
}

const signal = new AbortController().signal

test('they are measured in turn, and what was measured first, to warm up, does not count', async () => {
  const { turns, contenders } = open(['memory', 'express'])

  const { rounds } = await measureInTurn(contenders, { rounds: 2, watch: noisy(), signal })

  const round = ['ready memory', 'memory', 'ready express', 'express']
  expect(turns).toEqual([...round, ...round, ...round])
  expect(rounds).toEqual([
    new Map([
      ['memory', 3],
      ['express', 4],
    ]),
    new Map([
      ['memory', 5],
      ['express', 6],
    ]),
  ])
})

test('a round in which others used the machine is measured again', async () => {
  const { contenders } = open(['memory'])

  const measured = await measureInTurn(contenders, { rounds: 2, watch: noisy(0, 0.16, 0.15), signal })

  expect(measured).toMatchObject({ repeated: 1, disturbed: 0 })
  expect(measured.rounds).toEqual([new Map([['memory', 3]]), new Map([['memory', 4]])])
})

test('where others never rest the rounds count in the end, and it is said how many were disturbed', async () => {
  const { contenders } = open(['memory'])

  const measured = await measureInTurn(contenders, { rounds: 2, watch: noisy(0, 1, 1, 1, 1), signal })

  expect(measured).toMatchObject({ repeated: 2, disturbed: 2 })
  expect(measured.rounds).toHaveLength(2)
})

test('a contender that did nothing is no figure', async () => {
  const idle = { id: 'memory', measure: async () => 0 } as const

  await expect(measureInTurn([idle], { rounds: 1, watch: noisy(), signal })).rejects.toThrow('nothing was measured')
})
