import { availableParallelism, totalmem } from 'node:os'
import type { Mode } from '@bulkhead/tools'
import { arrivalsPerSecond } from '../../load/crowd.ts'
import type { Architecture, FaultReport, IsolationReport, Verdict } from './report.ts'

interface Measured {
  readonly startedAt: Date
  readonly architecture: Architecture
  readonly mode: Mode
  readonly faults: readonly FaultReport[]
}

/** The whole report, with the verdict over all faults. */
export function conclude({ startedAt, architecture, mode, faults }: Measured): IsolationReport {
  return {
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    architecture,
    mode,
    machine: {
      cores: availableParallelism(),
      memoryGiB: Math.round(totalmem() / 1_024 ** 3),
      platform: `${process.platform} ${process.arch}`,
      node: process.version,
    },
    arrivalsPerSecond,
    faults,
    verdict: verdictOf(faults),
    sentence: sentenceOf(faults),
  }
}

/** What was not measured makes nothing good, and what did not hold is worse. */
function verdictOf(faults: readonly FaultReport[]): Verdict {
  const verdicts = faults.map(({ verdict }) => verdict)
  if (verdicts.includes('not as predicted')) return 'not as predicted'
  return verdicts.includes('not measured') || faults.length === 0 ? 'not measured' : 'as predicted'
}

function sentenceOf(faults: readonly FaultReport[]): string {
  const measured = faults.filter(({ verdict }) => verdict !== 'not measured')
  const wrong = measured.filter(({ verdict }) => verdict === 'not as predicted')
  const unmeasured = faults.length - measured.length
  const accepted = sum(measured.map(({ promises }) => promises.accepted))
  const confirmed = sum(measured.map(({ promises }) => promises.confirmed))
  const orders = `of ${accepted} accepted orders ${confirmed === accepted ? 'every one' : `only ${confirmed}`} was confirmed`
  const missing = unmeasured > 0 ? `; ${unmeasured} could not be measured` : ''
  if (measured.length === 0) return `Nothing could be measured: the store was not steady before it was broken.`
  if (wrong.length > 0) {
    const names = wrong.map(({ target, fault }) => `${target} ${fault}`).join(', ')
    return `Not as predicted: ${wrong.length} of ${measured.length} faults (${names}); ${orders}${missing}.`
  }
  return `Each of ${measured.length} faults hurt what it had to and nothing else, and ${orders}${missing}.`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
