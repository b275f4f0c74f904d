import { arrivalsPerSecond } from '../../load/crowd.ts'
import { thisMachine } from '../../machine.ts'
import type { Architecture, FaultReport, IsolationReport, StoreReport, Verdict } from './report.ts'

interface Measured {
  readonly startedAt: Date
  readonly stores: readonly StoreReport[]
}

/** The whole report, with the verdict over all faults of all stores. */
export function conclude({ startedAt, stores }: Measured): IsolationReport {
  return {
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    machine: thisMachine(),
    arrivalsPerSecond,
    stores,
    verdict: worst(stores.map(verdictOf)),
    sentence: stores.length === 1 ? stores.map(sentenceOf).join('') : stores.map(namedSentenceOf).join(' '),
  }
}

function verdictOf({ faults }: StoreReport): Verdict {
  return faults.length === 0 ? 'not measured' : worst(faults.map(({ verdict }) => verdict))
}

/** What was not measured makes nothing good, and what did not hold is worse. */
function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('not as predicted')) return 'not as predicted'
  return verdicts.includes('not measured') || verdicts.length === 0 ? 'not measured' : 'as predicted'
}

const names: Readonly<Record<Architecture, string>> = { microservices: 'Services', monolith: 'Monolith' }

function namedSentenceOf(store: StoreReport): string {
  const sentence = sentenceOf(store)
  return `${names[store.architecture]}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

function sentenceOf({ faults, missing }: StoreReport): string {
  if (missing !== undefined) return `Nothing could be measured. ${missing}`
  const measured = faults.filter(({ verdict }) => verdict !== 'not measured')
  const unmeasured = faults.length - measured.length
  const more = unmeasured > 0 ? `; ${unmeasured} could not be measured` : ''
  if (measured.length === 0) return 'Nothing could be measured: the store was not steady before it was broken.'
  const wrong = measured.filter(({ verdict }) => verdict === 'not as predicted')
  if (wrong.length === 0) {
    return `Each of ${measured.length} faults hurt what it had to and nothing else, and ${ordersOf(measured)}${more}.`
  }
  const named = wrong.map(({ target, fault }) => `${target} ${fault}`).join(', ')
  return `Not as predicted: ${wrong.length} of ${measured.length} faults (${named}); ${ordersOf(measured)}${more}.`
}

function ordersOf(faults: readonly FaultReport[]): string {
  const accepted = sum(faults.map(({ promises }) => promises.accepted))
  const confirmed = sum(faults.map(({ promises }) => promises.confirmed))
  return `of ${accepted} accepted orders ${confirmed === accepted ? 'every one' : `only ${confirmed}`} was confirmed`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
