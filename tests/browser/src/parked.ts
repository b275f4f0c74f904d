import { eventually } from '@bulkhead/service/testing'
import { deadLetterList } from '@bulkhead/types'
import { expect, inject } from 'vitest'

/** An event is tried for about 21 s before it is parked. */
const parkedWithinMs = 60_000

/** Waits until a service has something parked, as staff are told by the API. */
export async function whenParked(service: string): Promise<void> {
  const session = await fetch(`${inject('storeUrl')}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: inject('staffToken') }),
  })
  const cookie = session.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  await eventually(async () => {
    const answer = await fetch(`${inject('storeUrl')}/api/dead-letters`, { headers: { cookie } })
    const { items } = deadLetterList.parse(await answer.json())
    expect(items.map((letter) => letter.service)).toContain(service)
  }, parkedWithinMs)
}
