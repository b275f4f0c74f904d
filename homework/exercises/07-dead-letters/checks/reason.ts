import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { reasonHeader } from '../contract.ts'
import { isUnreadable, lettersOf } from '../letters.ts'
import type { Site } from '../site.ts'

export const reason: Check<Site> = {
  id: 'reason',
  title: `A dead letter says in the header ${reasonHeader} why it is one`,
  points: 1,
  after: ['parked'],
  next: `Put the message of the error that the last try ended with into the header ${reasonHeader}.`,
  run: async (site) => {
    const { poison, dead } = await site.day()
    for (const order of poison) {
      for (const { headers } of lettersOf(dead, order)) {
        hold(
          textOf(headers[reasonHeader]).includes(order.words),
          `The header ${reasonHeader} must tell what the courier said: ${order.words}. It was: ${textOf(headers[reasonHeader]) || 'not there'}.`,
        )
      }
    }
    for (const { headers } of dead.filter(isUnreadable)) {
      hold(
        textOf(headers[reasonHeader]) !== '',
        `A message that is no JSON must have a header ${reasonHeader} too. It has none.`,
      )
    }
  },
}

function textOf(header: unknown): string {
  return typeof header === 'string' ? header : ''
}
