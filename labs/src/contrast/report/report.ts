import type { Architecture } from '@bulkhead/tools'
import type { Machine } from '../../machine.ts'
import type { Figures, Row, RowName } from '../rows.ts'

/** One store, measured once. */
export interface Round {
  readonly round: number
  readonly architecture: Architecture
  readonly figures: Figures
  /** Why there are none. */
  readonly failed?: string | undefined
}

export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
  /** Round by round. */
  readonly figures: readonly number[]
}

/** `too close to tell`: the medians differ, and the rounds overlap. `nothing is said`: it is a figure and no claim. */
export type Verdict = 'as said' | 'not as said' | 'too close to tell' | 'nothing is said' | 'not measured'

export interface Contrast extends Row {
  readonly name: RowName
  readonly microservices?: Spread | undefined
  readonly monolith?: Spread | undefined
  /** Which of them does better, where that can be told. */
  readonly speaksFor?: Architecture | undefined
  readonly verdict: Verdict
}

/** What `reports/contrast.json` holds, and `reports/contrast.html` shows. Times are RFC 3339. */
export interface ContrastReport {
  readonly startedAt: string
  readonly finishedAt: string
  readonly machine: Machine
  /** How long each load lasted. */
  readonly seconds: number
  readonly rounds: readonly Round[]
  readonly contrasts: readonly Contrast[]
  readonly verdict: 'as said' | 'not as said' | 'not measured'
  readonly sentence: string
}
