import { Refused } from '../faults/refusal.ts'

/** Runs a command; what it refuses is said in its own words, and the exit code is 1. */
export async function orRefusal(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
