import { readdir, readFile } from 'node:fs/promises'

const kibibyte = 1_024

/**
 * What a process and all that it started use together, in bytes: what several share is counted once (`Pss`, see proc(5)).
 * @returns nothing where the system doesn't tell
 */
export async function memoryOfFamily(pid: number): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined
  const parents = await parentsByPid()
  const family = [...parents.keys()].filter((one) => descendsFrom(one, pid, parents))
  const shares = await Promise.all(family.map(proportionalShare))
  return shares.reduce((sum, share) => sum + share, 0)
}

async function parentsByPid(): Promise<ReadonlyMap<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      return [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0)] as const
    }),
  )
  return new Map(parents)
}

function descendsFrom(pid: number, ancestor: number, parents: ReadonlyMap<number, number>): boolean {
  for (let one: number | undefined = pid; one; one = parents.get(one)) if (one === ancestor) return true
  return false
}

async function proportionalShare(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * kibibyte
}
