import { expect, test } from 'vitest'
import { parseSoak } from '../src/soak/arguments.ts'
import { planSoak } from '../src/soak/plan.ts'
import { conclude, type Soaked } from '../src/soak/report.ts'

const tenMinutes = 600_000
const mebibyte = 1_024 ** 2

const compose = { mode: 'compose', architecture: 'microservices' } as const
const local = { mode: 'local', architecture: 'microservices' } as const

test('the same seed breaks the same things at the same times, another one others', () => {
  expect(planSoak(7, tenMinutes, compose)).toEqual(planSoak(7, tenMinutes, compose))
  expect(planSoak(7, tenMinutes, compose)).not.toEqual(planSoak(8, tenMinutes, compose))
})

test('ten minutes are thirty faults, each healed before the next', () => {
  const plan = planSoak(7, tenMinutes, compose)

  expect(plan).toHaveLength(30)
  for (const [index, { breakAtMs, healAtMs }] of plan.entries()) {
    expect(breakAtMs).toBe(index * 20_000)
    expect(healAtMs - breakAtMs).toBeGreaterThanOrEqual(3_000)
    expect(healAtMs - breakAtMs).toBeLessThanOrEqual(11_000)
  }
})

test('over a few seeds everything that can be broken is broken, and nothing that can not', () => {
  const plans = Array.from({ length: 40 }, (_, seed) => planSoak(seed, tenMinutes, local)).flat()

  expect(new Set(plans.map(({ target }) => target)).size).toBe(7)
  expect(plans.some(({ target }) => target === 'rabbitmq')).toBe(false)
  expect(plans.some(({ fault }) => fault === 'partition' || fault === 'poison')).toBe(false)
})

const held: Soaked = {
  startedAt: '2026-01-31T09:30:00.000Z',
  seed: 7,
  faults: planSoak(7, tenMinutes, compose),
  promises: { accepted: 9, confirmed: 9, doubled: 0, unanswered: 0, stockExpected: 5, stockFound: 5 },
  wellAtTheEnd: true,
  memory: { before: 500 * mebibyte, after: 549 * mebibyte },
}

test('a soak holds when nothing was lost or doubled and memory is back within a tenth', () => {
  expect(conclude(held)).toMatchObject({ verdict: 'held', complaints: [] })
  expect(conclude({ ...held, memory: { before: 500 * mebibyte, after: 551 * mebibyte } })).toMatchObject({
    verdict: 'did not hold',
    complaints: ['Memory went from 500 MiB to 551 MiB.'],
  })
  expect(conclude({ ...held, promises: { ...held.promises, confirmed: 8 } }).verdict).toBe('did not hold')
  expect(conclude({ ...held, wellAtTheEnd: false }).verdict).toBe('did not hold')
})

test('a soak whose memory can not be read, or that broke nothing, measured nothing', () => {
  expect(conclude({ ...held, memory: {} }).verdict).toBe('not measured')
  expect(conclude({ ...held, faults: held.faults.map((one) => ({ ...one, skipped: 'busy' })) }).verdict).toBe(
    'not measured',
  )
})

test('an option that is wrong is said to be so', () => {
  expect(() => parseSoak(['--minutes', '0'])).toThrow('--minutes must be a whole number from 1 to 240.')
  expect(() => parseSoak(['--seed', 'lucky'])).toThrow('--seed must be a whole number from 0 to 4294967295.')
  expect(() => parseSoak(['now'])).toThrow('npm run lab soak')
  expect(parseSoak(['--minutes', '2', '--seed', '7'])).toEqual({ durationMs: 120_000, seed: 7, mode: undefined })
})
