/** A wrong solution that a check must catch: the solution with a few edits, so that its reader sees just the wrong line. */
export interface Mutant {
  /** kebab-case, such as `check-then-insert`. */
  readonly name: string
  /** What its author believed, in one sentence. */
  readonly story: string
  readonly edits: readonly Edit[]
  /** The checks that it must fail. All others pass, or are skipped because of these. */
  readonly loses: readonly string[]
}

/** In one file of the solution. */
export interface Edit {
  /** Relative to the work folder. */
  readonly file: string
  /** Occurs exactly once in that file; empty for a whole new file. */
  readonly find: string
  readonly replace: string
}
