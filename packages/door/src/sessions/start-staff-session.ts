import { parseBody } from '@bulkhead/service'
import { staffSessionRequest } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { Visitors } from './visitors.ts'

export function startStaffSession(visitors: Pick<Visitors, 'signInStaff'>): RequestHandler {
  return async (request, response) => {
    const { token } = parseBody(staffSessionRequest, request)
    await visitors.signInStaff(token, response)
    response.status(204).end()
  }
}
