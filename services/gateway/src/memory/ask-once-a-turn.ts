// The front page is what most visitors want, and on a busy day many of them want it at the same moment. What arrives within one
// turn of the event loop is one question to catalog, asked when the turn ends. So nobody is given an answer to a question that
// was asked before theirs, nobody waits for a call that hangs already, and a quiet store works as if this were not here.
import { setImmediate as turnEnds } from 'node:timers/promises'

/** What `ask` answers to the first who wants this in a turn is the answer for all who want it in that turn. */
export type AskOnceATurn<Answer> = (key: string, ask: () => Promise<Answer>) => Promise<Answer>

export function createAskOnceATurn<Answer>(): AskOnceATurn<Answer> {
  const questions = new Map<string, Promise<Answer>>()

  async function askAtItsEnd(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    await turnEnds()
    questions.delete(key)
    return ask()
  }

  return (key, ask) => {
    const known = questions.get(key)
    if (known) return known
    const question = askAtItsEnd(key, ask)
    questions.set(key, question)
    return question
  }
}
