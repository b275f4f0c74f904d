import { metricIn } from '@bulkhead/service/testing'
import { request } from 'undici'

/** What became of the events that a service's process has got so far; what fails is counted at each try. */
export async function inboxAt(address: string) {
  const { body } = await request(`${address}/metrics`, { reset: true })
  const text = await body.text()
  const count = (outcome: string) => metricIn(text, 'inbox_events_total', { outcome })
  return { handled: count('handled'), failed: count('failed'), unreadable: count('unreadable') }
}
