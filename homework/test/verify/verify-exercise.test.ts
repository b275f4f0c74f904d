import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Edit, Mutant } from '../../src/exercise/mutant.ts'
import { NotHeld } from '../../src/exercise/not-held.ts'
import { type SeenVariant, verifyExercise } from '../../src/verify/verify-exercise.ts'
import { aCheck, anExercise } from '../support/an-exercise.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulkhead-verify-'))
  await put('start/src/price.txt', 'price: ?\n')
  await put('start/README.md', 'Say the price.\n')
  await put('solution/src/price.txt', 'price: 10\ncurrency: EUR\n')
})
afterEach(() => rm(folder, { recursive: true }))

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** Its checks read what was handed in: a price, in euros. */
const says = (words: string) => async (submitted: string) => {
  if (!submitted.includes(words)) throw new NotHeld(`there is no “${words}”`)
}
function priceExercise(random?: () => number) {
  const exercise = anExercise([])
  return {
    ...exercise,
    checks: [
      { ...aCheck({ id: 'price' }), run: says('price: 10') },
      {
        ...aCheck({ id: 'currency' }),
        run: random ? async () => says(random() < 0.5 ? 'EUR' : 'USD')('EUR') : says('EUR'),
      },
    ],
    open: async ({ folder }: { readonly folder: string }) => readFile(join(folder, 'src/price.txt'), 'utf8'),
    close: async () => undefined,
  }
}

const dollars: Mutant = {
  name: 'dollars',
  story: 'A price is a price.',
  edits: [{ file: 'src/price.txt', find: 'EUR', replace: 'USD' }],
  loses: ['currency'],
}

async function verified(mutants: readonly Mutant[], exercise = priceExercise(), repeats = 1) {
  const seen: SeenVariant[] = []
  await verifyExercise({
    exercise,
    mutants,
    repeats,
    sources: { start: join(folder, 'start'), solution: join(folder, 'solution') },
    project: 'none',
    seed: 1,
    trials: 1,
    signal: new AbortController().signal,
    onLook: () => undefined,
    onSeen: (one) => seen.push(one),
  })
  return Object.fromEntries(seen.map(({ variant, complaints }) => [variant.name, complaints]))
}

test('the starting state, the solution and each wrong solution are looked at, and each is what it must be', async () => {
  expect(await verified([dollars])).toEqual({ starter: [], solution: [], dollars: [] })
})

test('a wrong solution that the checks let through is named', async () => {
  const harmless = { ...dollars, edits: [{ file: 'src/price.txt', find: 'price: 10', replace: 'the price: 10' }] }

  expect(await verified([harmless])).toMatchObject({ dollars: ['currency is pass, and should fail (seed 1)'] })
})

test('a check that says now this and now that is named', async () => {
  let throws = 0
  const { solution } = await verified(
    [],
    priceExercise(() => (throws++ % 2 === 0 ? 0.9 : 0.1)),
    2,
  )

  expect(solution).toContain('currency is pass with seed 2, and was something else with seed 1')
})

test.each<[string, Edit, string]>([
  ['of what is not there', { file: 'src/price.txt', find: 'GBP', replace: '' }, 'occurs 0 times in src/price.txt'],
  ['of what is there twice', { file: 'src/price.txt', find: 'r', replace: '' }, 'times in src/price.txt, not once'],
  [
    'of a file that the solution has not',
    { file: 'src/tax.txt', find: 'x', replace: '' },
    'the solution has no src/tax',
  ],
  ['that would write over a file', { file: 'README.md', find: '', replace: 'x' }, 'README.md is not new'],
])('an edit %s is named', async (_, edit, reason) => {
  const { dollars: complaints } = await verified([{ ...dollars, edits: [edit] }])
  expect(complaints).toEqual([expect.stringContaining(reason)])
})

test('an edit may add a file, and write what looks like a pattern', async () => {
  const edits = [
    { file: 'src/new/tax.txt', find: '', replace: 'none' },
    { file: 'src/price.txt', find: 'EUR', replace: "$& $1 $'" },
  ]

  expect(await verified([{ ...dollars, edits }])).toMatchObject({ dollars: [] })
})
