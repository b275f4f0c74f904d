import { Client } from 'undici'
import { connections } from './job.ts'

const deadlineMs = 10_000

/** Runs `work` on each of the connections at once; one request at a time on each. The first failure fails all. */
export async function onConnections(origin: string, work: (client: Client) => Promise<void>): Promise<void> {
  const clients = Array.from({ length: connections }, () => {
    return new Client(origin, { pipelining: 1, headersTimeout: deadlineMs, bodyTimeout: deadlineMs })
  })
  try {
    await Promise.all(clients.map(work))
  } finally {
    await Promise.all(clients.map((client) => client.destroy()))
  }
}

/** Seconds since a moment of `performance.now()`. */
export function secondsSince(moment: number): number {
  return (performance.now() - moment) / 1_000
}
