import { startStaffSession, type Visitors } from '@bulkhead/door'
import type { Route } from '@bulkhead/service'
import type { Callers } from '../sessions/callers.ts'
import { listDeadLetters, replayAll, replayOne } from './dead-letters.ts'

/** The staff's door, and what the API asks of a store with a bus. */
export function staffRoutes(visitors: Visitors, callers: Callers): Route[] {
  const letters = '/api/dead-letters'
  return [
    { method: 'post', path: '/api/staff/session', handle: startStaffSession(visitors) },
    { method: 'get', path: letters, handle: listDeadLetters(callers) },
    { method: 'post', path: `${letters}/:service/replay`, handle: replayAll(callers) },
    { method: 'post', path: `${letters}/:service/:id/replay`, handle: replayOne(callers) },
  ]
}
