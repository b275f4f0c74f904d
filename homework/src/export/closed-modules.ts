/** A part of the store that an exercise asks for: its sources are replaced by what they are built to. */
export interface ClosedModule {
  /** The workspace. */
  readonly folder: string
  /** Where its sources are, relative to that; all of it goes. */
  readonly sources: string
  /** The files that others import, relative to the sources; each stays, and hands on what was built. */
  readonly doors: readonly string[]
  /** Tests of what is inside, relative to the workspace. */
  readonly tests: readonly string[]
}

export const closedModules: readonly ClosedModule[] = [
  {
    // Outbox and inbox (exercises 4 and 6), dead letters and replay (7).
    folder: 'packages/bus',
    sources: 'src',
    doors: ['index.ts', 'embedded/index.ts', 'outbox/new-event.ts', 'testing/index.ts'],
    tests: ['test'],
  },
  {
    // Deadline and breaker (exercise 5).
    folder: 'services/gateway',
    sources: 'src/upstream',
    doors: ['answer.ts', 'deadline.ts', 'policy.ts', 'upstream.ts', 'upstreams.ts'],
    tests: [],
  },
]
