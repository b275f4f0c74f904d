import { DockerRefused } from '@bulkhead/tools/docker'
import { NotHeld } from '../exercise/not-held.ts'
import { NotBuilt } from './not-built.ts'
import { type Outside, outsideHere } from './outside.ts'

/**
 * Whose fault it is that a submission did not come up: its own, while something of ours that needs the outside as much is built,
 * and started. Whatever was printed decides nothing.
 * @returns NotHeld where it is the submission's fault; else what speaks against nobody who submits
 */
export async function blame(error: unknown, outside: Outside = outsideHere): Promise<unknown> {
  if (error instanceof NotBuilt) {
    if (await outside.builds()) return new NotHeld(error.message)
    return new Error(`Nor was anything of ours built, so the outside may be at fault. ${error.message}`)
  }
  if (error instanceof DockerRefused) {
    if (await outside.starts()) return new NotHeld(error.message)
    return new Error(`Nor was anything of ours started, so Docker may be at fault. ${error.message}`)
  }
  return error
}
