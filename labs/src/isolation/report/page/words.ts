import type { Effect } from '@bulkhead/shoppers'
import type { Architecture, FaultReport, IsolationReport } from '../report.ts'

export const architectureWords: Readonly<Record<Architecture, string>> = {
  microservices: 'the store as microservices',
  monolith: 'the store as a monolith',
}

export const modeWords: Readonly<Record<IsolationReport['mode'], string>> = {
  compose: 'in containers',
  local: 'as processes of npm start',
}

export const effectWords: Readonly<Record<Effect, string>> = {
  ok: 'as ever',
  degraded: 'from memory, or only after a wait',
  failed: 'not at all',
}

export function nameOf({ target, fault }: FaultReport): string {
  return `${target} ${fault}`
}

/** Where on the page the fault has its section. */
export function anchorOf({ target, fault }: FaultReport): string {
  return `${target}-${fault}`
}
