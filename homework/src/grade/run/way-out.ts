/** Which neighbours of a submission are up: one that is down is asked for outside, too, by no fault of who asks. */
export type Neighbours = 'all up' | 'not all up'

/** What of a submission's kernel tells whether it went for something that is not on its stage. */
export const watchedFiles = ['/proc/net/snmp', '/proc/net/route', '/proc/net/arp'] as const

/**
 * Reads what these say, one after the other: numbers by protocol, the routes, and who was called on its network.
 * @returns sentences; none for a submission that talks to its neighbours alone
 */
export function waysOutIn(seen: string, neighbours: Neighbours): string[] {
  const askedForNames = neighbours === 'all up' && counted(seen, 'Udp', 'NoPorts') > 0
  const calledAddresses = counted(seen, 'Ip', 'OutNoRoutes') > 0 || calledTheGateway(seen)
  return [
    ...(askedForNames ? ['it asked for names that are not on its stage'] : []),
    ...(calledAddresses ? ['it called addresses that are not on its stage'] : []),
  ]
}

/** Names are asked of a resolver that the stage hasn't: each such question is a datagram to a port where nobody is. */
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
  const route = rows.find(([device, destination]) => device?.startsWith('eth') && destination === '00000000')
  const bytes = route?.[2]?.match(/../g)?.reverse()
  if (!bytes) return false
  const address = bytes.map((byte) => Number.parseInt(byte, 16)).join('.')
  return rows.some(([called]) => called === address)
}
