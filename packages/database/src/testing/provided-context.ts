export {}

declare module 'vitest' {
  interface ProvidedContext {
    /** The `postgres` database of the server that serves this run of tests. */
    postgresUrl: string
  }
}
