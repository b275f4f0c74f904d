import { expect, test } from 'vitest'
import { isolationReport, lab, soakReport } from '../../src/lab.ts'
import { whenWell } from '../../src/when-well.ts'

const healsWithinMs = 20_000

interface Promised {
  readonly accepted: number
  readonly confirmed: number
  readonly doubled: number
  readonly stockExpected: number
  readonly stockFound: number
}

function expectKept({ accepted, confirmed, doubled, stockExpected, stockFound }: Promised): void {
  expect({ confirmed, doubled, stockFound }).toEqual({ confirmed: accepted, doubled: 0, stockFound: stockExpected })
}

/** Each way in which a fault is made of a container; the lab itself knows what each must do. */
test.each([
  ['whatever hangs', ['hang'], 7],
  ['a catalog that crashes, or that nobody reaches', ['catalog', 'crash', 'partition'], 2],
  ['an order service that is slow or errs', ['order', 'slow', 'errors'], 2],
])(
  'npm run lab isolation: %s hurts what it must and nothing else',
  async (_, words, howMany) => {
    await whenWell()

    const { faults } = await lab('isolation', isolationReport, ...words)

    expect(faults).toHaveLength(howMany)
    for (const { target, fault, journeys, healedAfterMs, promises } of faults) {
      const observed = journeys.map(({ journey, observed }) => [journey, observed])
      const predicted = journeys.map(({ journey, predicted }) => [journey, predicted])
      expect(observed, `${target} ${fault}`).toEqual(predicted)
      expect(healedAfterMs, `${target} ${fault}`).toBeLessThan(healsWithinMs)
      expectKept(promises)
    }
  },
  300_000,
)

test('npm run lab soak: after a minute of random faults all is well, nothing is lost and nothing doubled', async () => {
  await whenWell()

  const { promises, wellAtTheEnd } = await lab('soak', soakReport, '--minutes', '1', '--seed', '8')

  expect(wellAtTheEnd).toBe(true)
  expect(promises.accepted).toBeGreaterThan(0)
  expectKept(promises)
}, 300_000)
