import type { ContenderId } from '../bars.ts'
import type { Generator } from '../load/generator.ts'
import type { Contender } from '../rounds.ts'
import type { MeasuredStore } from '../store/open-store.ts'

/** What a group's contenders are measured with. */
export interface Workbench {
  readonly store: MeasuredStore
  readonly generator: Generator
  readonly seconds: number
  /** For files that go when the bench ends. */
  readonly folder: string
}

/** Those that are measured in turn with each other. */
export interface Group {
  readonly name: string
  readonly contenders: readonly ContenderId[]
  /** @throws NotMeasured saying what is missing */
  open(workbench: Workbench): Promise<OpenedGroup>
}

export interface OpenedGroup {
  readonly contenders: readonly Contender[]
  close(): Promise<void>
}
