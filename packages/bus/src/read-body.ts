import { z } from 'zod'

/** A message's body, parsed where it is JSON: a dead letter may be anything. */
export function jsonOrText(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

const withSubject = z.object({ subject: z.string() })

/** The id of what an event is about, if it says so. */
export function subjectOf(event: unknown): string | undefined {
  return withSubject.safeParse(event).data?.subject
}
