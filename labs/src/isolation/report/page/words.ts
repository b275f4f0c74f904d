import type { Effect } from '@bulkhead/shoppers'
import type { Mode } from '@bulkhead/tools'
import type { Architecture, FaultReport } from '../report.ts'

export const architectureWords: Readonly<Record<Architecture, string>> = {
  microservices: 'as microservices',
  monolith: 'as a monolith',
}

export const architectureNames: Readonly<Record<Architecture, string>> = {
  microservices: 'microservices',
  monolith: 'monolith',
}

export const modeWords: Readonly<Record<Mode, string>> = {
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
export function anchorOf({ target, fault }: FaultReport, architecture: Architecture): string {
  return `${architecture}-${target}-${fault}`
}
