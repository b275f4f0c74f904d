import { readdirSync, readFileSync } from 'node:fs'
import { busySeconds, familySeconds, processTimes } from './cpu-times.ts'

/** Sees how much of the machine others use while something is measured. */
export interface QuietWatch {
  /** Runs `work` and says how many cores others used meanwhile; nothing where the system doesn't tell. */
  during<Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly othersCores?: number }>
}

/** @param alsoOurs names of processes that work for the bench without descending from it, such as the broker's */
export function createQuietWatch(alsoOurs: readonly string[]): QuietWatch {
  return {
    during: async (work) => {
      const before = othersSeconds(alsoOurs)
      const begun = performance.now()
      const result = await work()
      const seconds = (performance.now() - begun) / 1_000
      const after = othersSeconds(alsoOurs)
      if (before === undefined || after === undefined) return { result }
      return { result, othersCores: Math.max(0, (after - before) / seconds) }
    },
  }
}

/** Of all processor time that which nobody of ours used. */
function othersSeconds(alsoOurs: readonly string[]): number | undefined {
  const busy = textOf('/proc/stat')
  if (process.platform !== 'linux' || busy === '') return undefined
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const processes = pids.flatMap((pid) => processTimes(textOf(`/proc/${pid}/stat`)) ?? [])
  return busySeconds(busy) - familySeconds(processes, process.pid, alsoOurs)
}

/** A process may have ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
