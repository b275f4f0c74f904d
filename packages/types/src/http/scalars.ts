import { z } from 'zod'

/** An id: any RFC 9562 UUID; the store makes version 7. */
export const id = z.uuid()

/** An amount of money in whole cents, never a fraction. */
export const cents = z.int().min(0)

/** The store sells in one currency. */
export const currency = z.literal('USD')

/** An RFC 3339 time in UTC, such as `2026-01-31T09:30:00.000Z`. */
export const time = z.iso.datetime()

/** A time as the store writes it down, to the millisecond, and as its database can: that knows no year 0. */
export const storedTime = z.iso.datetime({ precision: 3 }).regex(/^(?!0000)/)

/** How many of one product a shopper may put in a cart. */
export const quantity = z.int().min(1).max(99)

/** One line of text a person typed: trimmed, not empty, no control characters, no broken Unicode. */
export function line(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maxLength, `must be at most ${maxLength} characters`)
    .refine(isPlain, 'must not contain control characters')
}

/** Text that may be empty and may span lines, but that every database can store. */
export function prose(maxLength: number) {
  return z.string().max(maxLength).refine(isStorable, 'must not contain NUL or broken Unicode')
}

function isPlain(text: string): boolean {
  return text.isWellFormed() && !/\p{Cc}/u.test(text)
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
