import { type Answer, ask, type Question } from './ask.ts'

/** A line to a neighbour of the submission that does as the checks want: see exercises/stage/stub.ts. */
export type Control = (question: Question) => Promise<Answer>

/** What it does not do is the grader's own fault, and so no NotHeld. */
export function controlOf(who: string, url: string, token: string): Control {
  const headers = { authorization: `Bearer ${token}` }
  return async (question) => {
    const answer = await ask(`${url}/control`, { ...question, headers }).catch((error: Error) => {
      throw new Error(`The ${who} of the checks did not answer: ${error.message}`)
    })
    if (answer.status === 200) return answer
    throw new Error(`The ${who} of the checks answered ${answer.status}: ${answer.text}`)
  }
}
