import { Refused, type RunningStore } from '@bulkhead/tools'
import { status } from '@bulkhead/types'
import { request } from 'undici'

const deadlineMs = 3_000

/** Which of the two stores this is, as it says itself. @throws Refused when it does not answer */
export async function architectureOf({ address }: RunningStore): Promise<'microservices' | 'monolith'> {
  try {
    const { body } = await request(`${address}/api/status`, { signal: AbortSignal.timeout(deadlineMs), reset: true })
    return status.parse(await body.json()).architecture
  } catch {
    throw new Refused(`The store at ${address} does not answer: npm run heal, or start it again.`)
  }
}
