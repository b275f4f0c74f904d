import type { Need } from './need.ts'
import type { Workbench } from './workbench.ts'

/**
 * One exercise, as data: what the list, the checker, the grader, the proof and the export all read.
 * `Site` is what its checks look at, opened once for each run. What takes one is a method, so that exercises with different
 * sites stand in one list.
 */
export interface Exercise<Site = unknown> {
  readonly number: number
  /** Its folder under exercises/, solutions/ and mutants/: the number in two digits and a name. */
  readonly folder: string
  readonly title: string
  /** The sentence of the lecture that it is about. */
  readonly claim: string
  /** What a student may change, relative to the work folder; a folder ends with a slash. */
  readonly editable: readonly string[]
  /** What of a work folder says itself how it is run: this alone is settled before, and must be if anything of it is used. */
  readonly deploys?: 'compose.yaml' | 'k8s/'
  /** What a machine must have; without it each check says `not measured`, and costs nothing. */
  readonly needs: readonly Need[]
  readonly checks: readonly Check<Site>[]
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[]
  /** Prepares what the checks look at: must succeed whatever was submitted. What it throws is the grader's own fault. */
  readonly open: (workbench: Workbench) => Promise<Site>
  close(site: Site): Promise<void>
}

export interface Check<Site> {
  /** kebab-case, unique in its exercise, never changed: results of other years name it. */
  readonly id: string
  /** What holds when it passes, as a sentence. */
  readonly title: string
  /** 0 for a gate: something that the starting state may well pass. */
  readonly points: number
  /** Ids of checks that must have passed: otherwise this one is skipped. */
  readonly after: readonly string[]
  /** The one next thing to do when it fails. */
  readonly next: string
  /** What a machine must have for this one beside the exercise's own needs; without it only this one says `not measured`. */
  readonly needs?: readonly Need[]
  /** Where that is not measured: what says something of it all the same, as a sentence. */
  readonly instead?: string
  /** How long it may take at most, before it counts as the grader's own fault: two minutes, unless said. */
  readonly deadlineMs?: number
  /** @throws NotHeld with the reason in words. Anything else that it throws is the grader's own fault. */
  run(site: Site): Promise<void>
}
