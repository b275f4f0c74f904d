/** A check that did not hold, and why: said to a student, so in words, with what was seen and what was expected. */
export class NotHeld extends Error {
  override readonly name = 'NotHeld'
}

/** @throws NotHeld with the reason when it doesn't hold */
export function hold(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new NotHeld(reason)
}
