/** What somebody handed in, in memory: nothing of it is on this machine's disk under a name that they chose, and nothing of it is run here. */
export interface Submission {
  readonly files: ReadonlyMap<string, SubmittedFile>
  /** What was not even read, by its path: a link, a device, a path that leads outside. */
  readonly leftOut: readonly Ignored[]
}

export interface SubmittedFile {
  readonly bytes: Buffer
  readonly executable: boolean
}

/** A path of the submission that counts for nothing, and why. */
export interface Ignored {
  readonly path: string
  readonly why: string
}
