import type { z } from 'zod'
import { invalidInput } from './problem-error.ts'

/** A list's cursor: where the last page ended, as text that a caller passes back and need not understand. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** @throws ProblemError 400 naming `cursor` when it is not one that the store gave for this list */
export function decodeCursor<Position extends z.ZodType>(position: Position, cursor: string): z.output<Position> {
  const result = position.safeParse(parsed(cursor))
  if (result.success) return result.data
  throw invalidInput([{ path: 'cursor', message: 'must be a nextCursor that the store gave for this list' }])
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
