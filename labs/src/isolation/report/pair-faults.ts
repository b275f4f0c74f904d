import { counterpartOf } from '../counterpart.ts'
import type { FaultReport, IsolationReport, StoreReport } from './report.ts'

/** The same fault in both stores. One is left out where a store has no such thing, or it was not made there. */
export interface FaultPair {
  readonly services?: FaultReport | undefined
  readonly monolith?: FaultReport | undefined
}

/** Nothing where only one store was measured. */
export function pairsIn({ stores }: IsolationReport): readonly FaultPair[] | undefined {
  const services = stores.find(({ architecture }) => architecture === 'microservices')
  const monolith = stores.find(({ architecture }) => architecture === 'monolith')
  return services && monolith && pairFaults(services, monolith)
}

function pairFaults(services: StoreReport, monolith: StoreReport): readonly FaultPair[] {
  const where = { mode: monolith.mode ?? 'compose', architecture: 'monolith' } as const
  const pairs = services.faults.map((report): FaultPair => {
    const counterpart = counterpartOf(report, where)
    const found = monolith.faults.find(
      ({ target, fault }) => target === counterpart?.target && fault === counterpart.fault,
    )
    return { services: report, monolith: found }
  })
  const paired = new Set(pairs.map((pair) => pair.monolith))
  return [...pairs, ...monolith.faults.filter((report) => !paired.has(report)).map((report) => ({ monolith: report }))]
}
