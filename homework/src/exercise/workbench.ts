/** What an exercise is given to look at one submission. */
export interface Workbench {
  /** A copy of the submission: what may be edited, laid over the starting state. Its links lead nowhere outside of it. */
  readonly folder: string
  /** The exercise's own folder, where its stage.yaml is. */
  readonly exerciseFolder: string
  /** The project's name: the same at each check on a student's machine, so that what is up stays up; else one of its own. */
  readonly project: string
  /** A name for what is made afresh in each run: a database, a virtual host. Lower-case letters and digits. */
  readonly run: string
  /** From 0 up to, and without, 1: all that is random comes from here, so that a seed repeats a run. */
  readonly random: () => number
  /** How often each thing is tried: 1 while a student works, more when it counts. */
  readonly trials: number
  readonly signal: AbortSignal
}
