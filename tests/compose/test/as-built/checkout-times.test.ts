import { ada, newKey, productNamed, settled, staff, visitor } from '@bulkhead/blackbox'
import { expect, test } from 'vitest'
import { figure } from '../../src/figure.ts'

const warmUps = 20
const measured = 100

test('a checkout is accepted in less than 100 ms, and confirmed in less than 500 ms, 95 times of 100', async () => {
  const soup = await (await staff()).setStock(await productNamed('Tomato Soup Tin'), 1_000)
  const accepted: number[] = []
  const confirmed: number[] = []

  for (let count = 0; count < warmUps + measured; count += 1) {
    const shopper = visitor()
    await shopper.putInCart(soup, 1)
    const start = performance.now()
    const { orderId } = await shopper.checkout(ada, newKey())
    accepted.push(performance.now() - start)
    expect((await settled(shopper, orderId)).status).toBe('confirmed')
    confirmed.push(performance.now() - start - (accepted.at(-1) ?? 0))
  }

  const times = { accepted: p95(accepted), confirmed: p95(confirmed) }
  figure('checkout, p95', { 'to 202': `${times.accepted} ms`, 'from there to confirmed': `${times.confirmed} ms` })
  expect(times.accepted).toBeLessThan(100)
  expect(times.confirmed).toBeLessThan(500)
})

function p95(times: readonly number[]): number {
  const sorted = times.slice(warmUps).sort((a, b) => a - b)
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN)
}
