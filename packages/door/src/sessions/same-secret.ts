import { createHash, timingSafeEqual } from 'node:crypto'

/** Compares in a time that tells nothing of how much of a guess was right, nor of the secret's length. */
export function isSameSecret(guess: string, secret: string): boolean {
  return timingSafeEqual(digest(guess), digest(secret))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
