import { expect, test } from 'vitest'
import { contrastReport, lab } from '../../src/lab.ts'

test('npm run lab contrast: one short round measures every row of both stores', { timeout: 600_000 }, async () => {
  const { contrasts, rounds } = await lab('contrast', contrastReport, '--rounds', '1', '--seconds', '2')

  expect(rounds.map(({ architecture, failed }) => [architecture, failed])).toEqual([
    ['microservices', undefined],
    ['monolith', undefined],
  ])
  expect(contrasts.length).toBeGreaterThan(25)
  for (const { name, microservices, monolith } of contrasts.filter((row) => !row.name.endsWith('Pss'))) {
    expect({ name, microservices, monolith }).toEqual({ name, microservices: measured, monolith: measured })
  }
  expect(contrasts.find(({ name }) => name === 'messages')).toMatchObject({ monolith: { median: 0 } })
  expect(contrasts.find(({ name }) => name === 'rebuiltImages')).toMatchObject({
    microservices: { median: 1 },
    monolith: { median: 1 },
  })
})

const measured = { median: expect.any(Number) }
