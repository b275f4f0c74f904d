import { judge } from '../../judge.ts'
import type { BenchResult } from '../../result.ts'

const rounds = [
  new Map([
    ['accepted', 1_234.5],
    ['transactions', 4_938],
  ] as const),
]

/** A result of round figures, for the tests of what is made from it. */
export const sampleResult: BenchResult = {
  startedAt: '2026-01-31T09:30:00.123Z',
  tookSeconds: 150,
  rounds: 5,
  seconds: 2,
  machine: {
    cpu: 'Abacus 3000',
    cores: 2,
    platform: 'linux x64',
    node: '24.0.0',
    express: '5.0.0',
    postgres: '18.0',
    bus: 'RabbitMQ 4.0',
  },
  rows: [
    judge(
      { id: 'checkout-accepted', measured: 'accepted', limit: 'transactions', atLeast: 0.2 },
      { rounds, repeated: 3, disturbed: 1 },
    ),
    judge({ id: 'cart-add', measured: 'cartAdd', limit: 'monolithCartAdd', atLeast: 0.4 }, { reason: 'it rained' }),
  ],
}
