import { z } from 'zod'

const spread = z.object({ median: z.number(), least: z.number(), most: z.number() })

const machine = z.object({
  cpu: z.string(),
  cores: z.int(),
  platform: z.string(),
  node: z.string(),
  express: z.string(),
  postgres: z.string(),
  bus: z.string(),
})
export type Machine = z.infer<typeof machine>

const about = {
  id: z.string(),
  measured: z.string(),
  limit: z.string(),
  unit: z.enum(['a second', 'ms', 'MB']),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
}

/** `shown` has no bar to reach. */
const measuredRow = z.object({
  ...about,
  outcome: z.enum(['held', 'missed', 'shown']),
  ratio: spread,
  figure: spread,
  limitFigure: spread,
  /** In the order in which they were measured. */
  rounds: z.array(z.object({ figure: z.number(), limitFigure: z.number(), ratio: z.number() })),
  repeatedRounds: z.int(),
  disturbedRounds: z.int(),
})
const unmeasuredRow = z.object({ ...about, outcome: z.literal('not measured'), reason: z.string() })
const resultRow = z.discriminatedUnion('outcome', [measuredRow, unmeasuredRow])
export type ResultRow = z.infer<typeof resultRow>
export type MeasuredRow = z.infer<typeof measuredRow>

/** What `bench/results/*.json` holds. Figures are in the row's unit, times RFC 3339 in UTC. */
export const benchResult = z.object({
  startedAt: z.iso.datetime(),
  tookSeconds: z.number(),
  rounds: z.int(),
  seconds: z.number(),
  machine,
  rows: z.array(resultRow),
})
export type BenchResult = z.infer<typeof benchResult>
