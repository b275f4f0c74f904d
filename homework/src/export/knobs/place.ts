/** Where a file that stands by itself, a text or a program, says what knobs are: for these words it has others when they change. */
export interface Place<Knobs> {
  readonly file: string
  /** Exactly as the file has it, at least once, and long enough to be nothing else. */
  readonly says: (knobs: Knobs) => string
}

/** Places in one file. */
export function inFile<Knobs>(file: string, ...sayings: readonly Place<Knobs>['says'][]): readonly Place<Knobs>[] {
  return sayings.map((says) => ({ file, says }))
}
