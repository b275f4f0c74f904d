import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { hint } from '../../src/cli/hint.ts'
import { list } from '../../src/cli/list.ts'
import { reset } from '../../src/cli/reset.ts'
import { start } from '../../src/cli/start.ts'
import { submit } from '../../src/cli/submit.ts'
import { watch } from '../../src/cli/watch.ts'
import type { Exercise } from '../../src/exercise/exercise.ts'
import { NotHeld } from '../../src/exercise/not-held.ts'
import { aDesk, type TestDesk } from '../support/a-desk.ts'
import { aCheck, anExercise } from '../support/an-exercise.ts'
import { hasCompose } from '../support/has-docker.ts'

const run = promisify(execFile)
const running = new AbortController().signal

function says(words: string) {
  return async (submitted: string) => {
    if (!submitted.includes(words)) throw new NotHeld(`expected “${words}”,\nseen ${submitted}`)
  }
}

/** Its checks read what was handed in: a price, in euros. */
const prices: Exercise<string> = {
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
const bonus: Exercise = anExercise([aCheck({ id: 'more', points: 10 })], {
  number: 9,
  folder: '09-more',
  title: 'More',
})

let desk: TestDesk
beforeEach(async () => {
  desk = await aDesk([prices, bonus])
})
afterEach(() => desk.clear())

test('a student starts, solves and hands in: the points grow, and the bundle has what may be edited', async () => {
  await list([], desk)
  expect(desk.heard()).toMatch(/0 of 5 points, and 0 of 10 points on top.*Next: npm run homework start 1/s)

  await start(['1'], desk)
  expect(desk.heard()).toContain('npm run homework check 1')
  await desk.save('01-prices/src/price.txt', 'price: 10\n')
  expect(await check(['1'], desk, running)).toBe(1)
  expect(desk.heard()).toMatch(
    /✓ price holds +3\/3.*✗ currency holds +0\/2.*expected “EUR”,\n {6}seen price: 10.*3 of 5 points.*Next {2}mend currency/s,
  )

  await desk.save('01-prices/src/price.txt', 'price: 10 EUR\n')
  expect(await check(['1'], desk, running)).toBe(0)
  desk.heard()
  await list([], desk)
  expect(desk.heard()).toMatch(/5 of 5 points, and 0 of 10.*Next: npm run homework start 9/s)

  await submit([], desk)
  expect(desk.heard()).toMatch(/01-prices +1 files +5 of 5 points\n/s)
  const { stdout } = await run('tar', ['-tzf', join(desk.work, 'submission.tar.gz')])
  expect(stdout.trim().split('\n')).toEqual(['01-prices/src/price.txt'])
  expect(JSON.parse(await desk.read('submission.json')).exercises).toMatchObject([
    { exercise: '01-prices', points: 5, max: 5, checkedAsItIs: true, checks: { price: 'pass', currency: 'pass' } },
  ])
})

test('what may not be edited counts for nothing, and is named', async () => {
  await start(['1'], desk)
  await desk.save('01-prices/src/price.txt', 'price: 10 EUR\n')
  await desk.save('01-prices/README.md', 'All is well.\n')

  expect(await check(['1'], desk, running)).toBe(0)
  expect(desk.heard()).toContain('README.md may not be edited: it was left out')
})

test.skipIf(!hasCompose())(
  'a compose file that reaches outside is refused as it is when it counts (needs Compose)',
  async () => {
    const withFile = { ...prices, folder: '02-compose', number: 2, editable: ['compose.yaml', 'src/'] }
    const own = await aDesk([withFile])
    await start(['2'], own)
    await own.save('02-compose/compose.yaml', 'services: { shop: { image: shop, privileged: true } }\n')

    expect(await check(['2'], own, running)).toBe(1)
    expect(own.heard()).toMatch(/privileged .* it was not run.*0 of 5 points/s)
    await own.clear()
  },
)

test('a start never touches work, and a reset keeps it aside', async () => {
  await start(['1'], desk)
  await start(['1'], desk)
  await desk.save('01-prices/src/price.txt', 'price: mine\n')

  await expect(start(['1'], desk)).rejects.toThrow('npm run homework reset 1 puts it aside and begins anew')
  expect(await desk.read('01-prices/src/price.txt')).toBe('price: mine\n')
  await reset(['1'], desk)
  expect(await desk.read('01-prices/src/price.txt')).toBe('price: ?\n')
  const [aside] = await readdir(join(desk.work, 'aside'))
  expect(await desk.read(`aside/${aside}/src/price.txt`)).toBe('price: mine\n')
})

test('a hint more is given each time, until all are', async () => {
  await hint(['1'], desk)
  expect(desk.heard()).toMatch(/1\. Look\..*1 more/s)
  await hint(['1'], desk)
  await hint(['1'], desk)
  expect(desk.heard()).toMatch(/1\. Look\..*2\. Look closer\..*That is all of them/s)
})

test('one check alone changes nothing of what the list shows', async () => {
  await start(['1'], desk)
  await desk.save('01-prices/src/price.txt', 'price: 10\n')

  expect(await check(['1', 'price'], desk, running)).toBe(0)
  desk.heard()
  await list([], desk)
  expect(desk.heard()).toMatch(/0 of 5 points.*not checked yet/s)
})

test('the list tells work that has changed since it was checked', async () => {
  await start(['1'], desk)
  await check(['1'], desk, running)
  await desk.save('01-prices/src/price.txt', 'price: 10\n')
  desk.heard()

  await list([], desk)
  expect(desk.heard()).toContain('changed since its last check')
  await submit([], desk)
  expect(desk.heard()).toContain('check it once more')
})

test('what was saved is checked again, until Ctrl-C', async () => {
  await start(['1'], desk)
  const ctrlC = new AbortController()
  const watching = watch(['1'], desk, ctrlC.signal)
  const sees = async (words: RegExp) => {
    let heard = ''
    await expect.poll(() => (heard += desk.heard()), { timeout: 10_000 }).toMatch(words)
  }

  await sees(/0 of 5 points.*Waiting for you to save/s)
  await desk.save('01-prices/src/price.txt', 'price: 10 EUR\n')
  await sees(/5 of 5 points/)
  ctrlC.abort()
  expect(await watching).toBe(0)
})

test.each([
  [() => start(['3'], desk), 'There is no exercise "3"; there are 1, 9.'],
  [() => start([], desk), 'Which exercise? By its number: there are 1, 9.'],
  [() => start(['1', 'now'], desk), 'What is "now"?'],
  [() => check(['1'], desk, running), 'npm run homework start 1 does that'],
  [() => check(['1', 'prize'], desk, running), 'Exercise 1 has no check "prize"; it has price, currency.'],
  [() => check(['1', '--trials', 'many'], desk, running), '--trials must be a whole number from 1 to 20.'],
  [() => reset(['9'], desk), 'npm run homework start 9 does that'],
  [() => submit([], desk), 'There is nothing of yours to hand in yet'],
])('what makes no sense is refused, with what does (%#)', async (attempt, reason) => {
  await expect(attempt()).rejects.toThrow(reason)
})

test('a progress file that nobody can read is named, not written over', async () => {
  await desk.save('progress.json', '{ half')

  await expect(hint(['1'], desk)).rejects.toThrow('progress.json is not as it was written')
  expect(await desk.read('progress.json')).toBe('{ half')
})
