import { setTimeout as sleep } from 'node:timers/promises'
import { docker } from '@bulkhead/tools/docker'

const watchedForMs = 5_000
const image = 'node:24-slim'

/**
 * Whether a submission, started once more with its neighbours around it, asks for what is not on its stage. Its kernel
 * counts that, outside of its reach. What it does only when it is asked to is not seen.
 * @returns sentences, none for an honest one
 */
export async function waysOutTried(project: string, signal: AbortSignal): Promise<string[]> {
  const label = `label=com.docker.compose.project=${project}`
  const [submission] = await ids(['--filter', label, '--filter', 'label=com.docker.compose.service=submission'])
  if (submission === undefined) return []
  await docker(['restart', '--time', '1', submission], { signal })
  await sleep(watchedForMs, undefined, { signal })
  const inItsNetwork = [
    '--network',
    `container:${submission}`,
    '--cap-drop',
    'ALL',
    '--read-only',
    '--entrypoint',
    'cat',
  ]
  const files = ['/proc/net/snmp', '/proc/net/route', '/proc/net/arp']
  const seen = await docker(['run', '--rm', ...inItsNetwork, image, ...files], { signal })
  const [all, running] = await Promise.all([ids(['--all', '--filter', label]), ids(['--filter', label])])
  // A neighbour that is down is asked for outside, too: by no fault of who asks.
  return sentencesOf(seen, all.length === running.length ? 'all neighbours' : 'some neighbours')
}

/** What the kernel counted: a table of names and numbers a protocol, the routes, and the neighbours that were called. */
export function sentencesOf(seen: string, present: 'all neighbours' | 'some neighbours'): string[] {
  const names = present === 'all neighbours' ? counted(seen, 'Udp', 'NoPorts') : 0
  return [
    ...(names > 0 ? ['it asked for names that are not on its stage'] : []),
    ...(counted(seen, 'Ip', 'OutNoRoutes') > 0 || calledTheGateway(seen)
      ? ['it called addresses that are not on its stage']
      : []),
  ]
}

function counted(seen: string, protocol: string, name: string): number {
  const [names, numbers] = seen
    .split('\n')
    .filter((line) => line.startsWith(`${protocol}: `))
    .map((line) => line.split(' '))
  return Number(numbers?.[names?.indexOf(name) ?? -1] ?? 0)
}

/** What leads outside goes by the gateway, if there is one at all. */
function calledTheGateway(seen: string): boolean {
  const rows = seen.split('\n').map((line) => line.trim().split(/\s+/))
  const gateway = rows.find(([, destination, , flags]) => destination === '00000000' && flags !== undefined)?.[2]
  if (gateway === undefined) return false
  const address = gateway
    .match(/../g)
    ?.reverse()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')
  return rows.some(([called]) => called === address)
}

async function ids(filters: readonly string[]): Promise<string[]> {
  const printed = await docker(['ps', '--quiet', '--no-trunc', ...filters])
  return printed === '' ? [] : printed.split('\n')
}
