import { parseBody } from '@bulkhead/service'
import { staffSessionRequest } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { GatewayDependencies } from './dependencies.ts'

export function startStaffSession({ visitors }: GatewayDependencies): RequestHandler {
  return async (request, response) => {
    const { token } = parseBody(staffSessionRequest, request)
    await visitors.signInStaff(token, response)
    response.status(204).end()
  }
}
