import type { Exercise } from '../exercise/exercise.ts'
import type { Mutant } from '../exercise/mutant.ts'
import type { Need } from '../exercise/need.ts'
import type { CheckResult, ExerciseResult } from '../exercise/result.ts'
import type { Variant } from './variant.ts'

/** What a run proves of the checks. */
export interface Judgement {
  /** What is wrong with the checks, a sentence each. */
  readonly complaints: readonly string[]
  readonly unmeasured: readonly Unmeasured[]
}

/** What nobody could see. */
export interface Unmeasured {
  readonly id: string
  readonly reason: string
  /** What the machine lacked, where that is why. */
  readonly lacks?: Need
}

/** Whether the checks said of a variant what is true of it. */
export function judge(variant: Variant, { checks }: ExerciseResult): Judgement {
  const measured = checks.filter(({ status }) => status !== 'error')
  const unmeasured = checks.filter(({ status }) => status === 'error').map(unmeasuredCheck)
  switch (variant.kind) {
    case 'starter':
      return { complaints: measured.filter(({ points }) => points > 0).map(passesUntouched), unmeasured }
    case 'solution':
      return { complaints: measured.filter(({ status }) => status !== 'pass').map(solutionLoses), unmeasured }
    case 'mutant':
      return { complaints: measured.flatMap((check) => mutantIsMisjudged(check, variant.mutant)), unmeasured }
    default:
      return variant satisfies never
  }
}

/** What is wrong with the mutants themselves: a check with points that none of them loses doesn't count. */
export function judgeMutants({ checks }: Exercise, mutants: readonly Mutant[]): readonly string[] {
  const ids = checks.map(({ id }) => id)
  const lost = new Set(mutants.flatMap(({ loses }) => loses))
  const named = mutants.map(({ name }) => name)
  return [
    ...checks.filter(({ id, points }) => points > 0 && !lost.has(id)).map(({ id }) => `No mutant loses ${id}`),
    ...mutants.filter(({ loses }) => loses.length === 0).map(({ name }) => `${name} loses nothing`),
    ...mutants.flatMap(({ name, loses }) =>
      loses.filter((id) => !ids.includes(id)).map((id) => `${name} is to lose ${id}, which is no check`),
    ),
    ...named.filter((name, index) => named.indexOf(name) < index).map((name) => `Two mutants are named ${name}`),
  ]
}

function unmeasuredCheck({ id, reason = '', lacks }: CheckResult): Unmeasured {
  return { id, reason, ...(lacks === undefined ? {} : { lacks }) }
}

function passesUntouched({ id, points }: CheckResult): string {
  return `${id} passes untouched, for ${points} points`
}

function solutionLoses({ id, status, reason }: CheckResult): string {
  return `the solution’s ${id} is ${status}: ${reason}`
}

function mutantIsMisjudged({ id, status, reason }: CheckResult, { loses }: Mutant): string[] {
  if (loses.includes(id)) return status === 'fail' ? [] : [`${id} is ${status}, and should fail`]
  return status === 'fail' ? [`${id} fails, and should not: ${reason}`] : []
}
