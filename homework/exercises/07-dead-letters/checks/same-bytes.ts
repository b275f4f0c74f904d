import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Site } from '../site.ts'

export const sameBytes: Check<Site> = {
  id: 'same-bytes',
  title: 'A dead letter is the message, byte for byte',
  points: 1,
  after: ['parked'],
  next: 'Hand the content (a Buffer) on as it came: neither parse it and write it again nor make a string of it.',
  run: async (site) => {
    const { poison, unreadable, dead } = await site.day()
    for (const { body } of poison) {
      const same = dead.some((letter) => letter.body.equals(body))
      hold(same, 'The body of a dead letter must be that of the message, byte for byte. It was written anew.')
    }
    const same = dead.some((letter) => letter.body.equals(unreadable))
    hold(same, 'A message that is no JSON must be parked byte for byte, even where it is no UTF-8. It was changed.')
  },
}
