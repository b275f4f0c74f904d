import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exercise } from '../../../src/exercise/exercise.ts'
import { NotHeld } from '../../../src/exercise/not-held.ts'
import { aCheck, anExercise } from '../../support/an-exercise.ts'

function says(words: string) {
  return async (submitted: string) => {
    if (!submitted.includes(words)) throw new NotHeld(`expected “${words}”,\nseen ${submitted}`)
  }
}

/** Its checks read what was handed in: a price, in euros. */
export const prices: Exercise<string> = {
  ...anExercise([]),
  number: 1,
  folder: '01-prices',
  title: 'Prices',
  checks: [
    { ...aCheck({ id: 'price', points: 3 }), run: says('price: 10') },
    { ...aCheck({ id: 'currency', points: 2, after: ['price'] }), run: says('EUR') },
  ],
  open: async ({ folder }) => readFile(join(folder, 'src/price.txt'), 'utf8'),
  close: async () => undefined,
}

export const bonus: Exercise = anExercise([aCheck({ id: 'more', points: 10 })], {
  number: 9,
  folder: '09-more',
  title: 'More',
})
