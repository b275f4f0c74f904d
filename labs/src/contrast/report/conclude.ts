import type { Architecture } from '@bulkhead/tools'
import { thisMachine } from '../../machine.ts'
import { type Row, type RowName, rowNames, rowOf } from '../rows.ts'
import type { Contrast, ContrastReport, Round, Spread, Verdict } from './report.ts'

interface Measured {
  readonly startedAt: Date
  readonly seconds: number
  readonly rounds: readonly Round[]
}

/** All rows, with what each of them says, and the verdict over all of them. */
export function conclude({ startedAt, seconds, rounds }: Measured): ContrastReport {
  const contrasts = rowNames.map((name) => contrastOf(name, rounds))
  return {
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    machine: thisMachine(),
    seconds,
    rounds,
    contrasts,
    verdict: verdictOver(contrasts),
    sentence: sentenceOf(contrasts),
  }
}

function contrastOf(name: RowName, rounds: readonly Round[]): Contrast {
  const row = rowOf(name)
  const microservices = spreadOf('microservices', name, rounds)
  const monolith = spreadOf('monolith', name, rounds)
  if (!microservices || !monolith) return { ...row, name, microservices, monolith, verdict: 'not measured' }
  const speaksFor = betterOf(row, microservices, monolith)
  return { ...row, name, microservices, monolith, speaksFor, verdict: verdictOf(row, speaksFor) }
}

function spreadOf(architecture: Architecture, name: RowName, rounds: readonly Round[]): Spread | undefined {
  const own = rounds.filter((round) => round.architecture === architecture)
  const figures = own.flatMap((round) => round.figures[name] ?? [])
  const sorted = figures.toSorted((a, b) => a - b)
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (lower === undefined || upper === undefined || least === undefined || most === undefined) return undefined
  return { median: (lower + upper) / 2, least, most, figures }
}

/** Only where every round of the one is better than every round of the other. */
function betterOf({ better }: Row, services: Spread, monolith: Spread): Architecture | undefined {
  if (services.most < monolith.least) return better === 'less' ? 'microservices' : 'monolith'
  if (monolith.most < services.least) return better === 'less' ? 'monolith' : 'microservices'
  return undefined
}

function verdictOf({ saidOf }: Row, speaksFor: Architecture | undefined): Verdict {
  if (saidOf === undefined) return 'nothing is said'
  if (speaksFor === undefined) return 'too close to tell'
  return speaksFor === saidOf ? 'as said' : 'not as said'
}

/** What was not measured makes nothing good, and what is not as said is worse. */
function verdictOver(contrasts: readonly Contrast[]): ContrastReport['verdict'] {
  const verdicts = contrasts.map(({ verdict }) => verdict)
  if (verdicts.includes('not as said')) return 'not as said'
  return verdicts.includes('not measured') ? 'not measured' : 'as said'
}

function sentenceOf(contrasts: readonly Contrast[]): string {
  const count = (wanted: Architecture) => contrasts.filter(({ speaksFor }) => speaksFor === wanted).length
  const named = (wanted: Verdict) => contrasts.filter(({ verdict }) => verdict === wanted).map(({ what }) => what)
  const [wrong, close, missing] = [named('not as said'), named('too close to tell'), named('not measured')]
  return [
    `Of ${contrasts.length} rows ${count('microservices')} speak for microservices, and ${count('monolith')} for the monolith.`,
    ...(wrong.length > 0 ? [`Not as is said: ${wrong.join('; ')}.`] : []),
    ...(close.length > 0 ? [`Too close to tell: ${close.join('; ')}.`] : []),
    ...(missing.length > 0 ? [`Not measured: ${missing.join('; ')}.`] : []),
  ].join(' ')
}
