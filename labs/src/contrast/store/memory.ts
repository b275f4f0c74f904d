import { readFile } from 'node:fs/promises'
import { memoryOfFamily } from '@bulkhead/tools'
import { docker } from '@bulkhead/tools/docker'
import type { ComposeStore } from './compose.ts'

const units: Readonly<Record<string, number>> = {
  B: 1e-6,
  KiB: 1_024 / 1e6,
  MiB: 1_024 ** 2 / 1e6,
  GiB: 1_024 ** 3 / 1e6,
}

/** What the containers use together, in MB, as Docker counts it: without files that are cached. */
export async function memoryOf(ids: readonly string[]): Promise<number> {
  const usages = await docker(['stats', '--no-stream', '--format', '{{.MemUsage}}', ...ids])
  return usages.split('\n').reduce((sum, usage) => sum + megabytesIn(usage), 0)
}

/** The same as the kernel counts it, what several share once (`Pss`). None where the containers aren't this machine's, or it may not look. */
export async function pssOf(ids: readonly string[]): Promise<number | undefined> {
  const shares = await Promise.all(ids.map(pssOfContainer))
  let sum = 0
  for (const share of shares) {
    if (!share) return undefined
    sum += share
  }
  return sum / 1e6
}

export async function idsOf(store: ComposeStore): Promise<readonly string[]> {
  return [...(await store.containers()).values()].flat()
}

async function pssOfContainer(id: string): Promise<number | undefined> {
  const pid = Number(await docker(['inspect', '--format', '{{.State.Pid}}', id]))
  const groups = await readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '')
  return groups.includes(id) ? memoryOfFamily(pid) : undefined
}

/** Of `48.2MiB / 112MiB` the first. */
function megabytesIn(usage: string): number {
  const [, amount, unit = ''] = /^([\d.]+)(\w+) /.exec(usage) ?? []
  return Number(amount ?? Number.NaN) * (units[unit] ?? Number.NaN)
}
