import type { Answer } from '../upstream/answer.ts'

export interface WhomToAsk<Found> {
  /** The first question leaves time for another. */
  readonly order: (urgency: 'hurried' | 'patient') => Promise<Found>
  readonly cart: () => Promise<Answer>
}

export type FoundOrder<Found> =
  | { readonly source: 'order'; readonly answer: Found }
  | { readonly source: 'cart'; readonly answer: Answer }

/**
 * An order is with the order service, or, for as long as that has not taken it up, with cart. Order is asked once more
 * after cart said no: the order may have changed hands between the two questions.
 * @throws ProblemError 503 when the one who might have it doesn't answer
 */
export async function findOrder<Found extends { readonly status: number }>(
  ask: WhomToAsk<Found>,
): Promise<FoundOrder<Found>> {
  const first = await outcomeOf(ask.order('hurried'))
  if (first.answer && first.answer.status !== 404 && first.answer.status < 500) {
    return { source: 'order', answer: first.answer }
  }
  const accepted = await outcomeOf(ask.cart())
  if (accepted.answer?.status === 200) return { source: 'cart', answer: accepted.answer }
  if (first.answer?.status !== 404) return { source: 'order', answer: answerOf(first) }
  if (answerOf(accepted).status >= 500) return { source: 'cart', answer: answerOf(accepted) }
  return { source: 'order', answer: await ask.order('patient') }
}

interface Outcome<Found> {
  readonly answer?: Found
  readonly error?: unknown
}

function outcomeOf<Found>(asked: Promise<Found>): Promise<Outcome<Found>> {
  return asked.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  )
}

function answerOf<Found>({ answer, error }: Outcome<Found>): Found {
  if (answer === undefined) throw error
  return answer
}
