import { fault } from '@bulkhead/types'
import { parseBody } from '../http/parse.ts'
import type { Route } from '../http/routes.ts'
import type { FaultSwitch } from './fault-switch.ts'

/** The switch, for whoever reaches this process, to be mounted at `/lab`: `PUT /lab/fault` answers `200` the fault, `DELETE /lab/fault` `204`. */
export function faultRoutes(faults: FaultSwitch): Route[] {
  return [
    {
      method: 'put',
      path: '/fault',
      handle: (request, response) => {
        const wish = parseBody(fault, request)
        response.json(faults.turnOn(wish, (strike) => response.once('close', strike)))
      },
    },
    {
      method: 'delete',
      path: '/fault',
      handle: (_request, response) => {
        faults.turnOff()
        response.status(204).end()
      },
    },
  ]
}
