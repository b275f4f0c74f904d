import { expect, test } from 'vitest'
import { lab } from '../../src/lab.ts'
import { whenWell } from '../../src/when-well.ts'

/** Each way in which a fault is made of a container; the lab itself knows what each must do. */
test.each([
  ['whatever hangs', ['hang']],
  ['a catalog that crashes, or that nobody reaches', ['catalog', 'crash', 'partition']],
  ['an order service that is slow or errs', ['order', 'slow', 'errors']],
])(
  'npm run lab isolation: %s hurts what it must and nothing else',
  async (_, words) => {
    await whenWell()

    const { exitCode, said } = await lab('isolation', ...words)

    expect(exitCode, said).toBe(0)
  },
  300_000,
)

test('npm run lab soak: after a minute of random faults nothing is lost, nothing doubled, and memory is back', async () => {
  await whenWell()

  const { exitCode, said } = await lab('soak', '--minutes', '1', '--seed', '8')

  expect(exitCode, said).toBe(0)
}, 300_000)
