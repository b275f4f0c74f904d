import type { RequestHandler } from 'express'
import type { Lab } from './lab.ts'

export function sendShoppersAway({ shoppers }: Lab): RequestHandler {
  return (_request, response) => {
    shoppers.sendAway()
    response.status(204).end()
  }
}
