import { isAway, NoAnswer, Refused } from '../api/refusals.ts'

/** Why the cart did not do what was asked, in a sentence. */
export function whyNot(error: unknown): string {
  if (error instanceof NoAnswer) return 'No answer from the store. Check your connection and try again.'
  if (isAway(error)) return 'The cart is not answering just now. Try again in a moment.'
  return error instanceof Refused ? error.message : 'That did not work. Try again in a moment.'
}
