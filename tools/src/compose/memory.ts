import type { Container } from './containers.ts'
import { docker } from './docker.ts'

const units: Readonly<Record<string, number>> = { B: 1, KiB: 1_024, MiB: 1_024 ** 2, GiB: 1_024 ** 3 }

/** What these containers use together, in bytes, as Docker counts it: without files that are cached. */
export async function memoryOf(containers: readonly Container[]): Promise<number> {
  const ids = containers.map(({ Id }) => Id)
  const usages = await docker('stats', '--no-stream', '--format', '{{.MemUsage}}', ...ids)
  return usages.split('\n').reduce((sum, usage) => sum + bytesIn(usage), 0)
}

/** Of `48.2MiB / 112MiB` the first. */
function bytesIn(usage: string): number {
  const [, amount, unit = ''] = /^([\d.]+)(\w+) /.exec(usage) ?? []
  return Number(amount ?? 0) * (units[unit] ?? 0)
}
