import { z } from 'zod'
import { type Answer, ask, type Question } from '../../src/stage/index.ts'

export interface Product {
  readonly id: string
  readonly name: string
}

export type Behaviour = 'healthy' | 'hang' | 'stall' | 'errors' | 'reset' | 'garbled' | 'other' | 'not-found'

/** The line to upstream/upstream.ts, which runs on the stage. */
export interface Upstream {
  /** From now on it behaves so, recommends these, and counts its calls from 0. */
  readonly tell: (behaviour: Behaviour, recommended: readonly Product[]) => Promise<void>
  readonly calls: () => Promise<number>
}

const counted = z.object({ calls: z.int() })

export function createUpstream(url: string, token: string): Upstream {
  async function control(question: Question): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await ask(`${url}/control`, { ...question, headers }).catch((error: Error) => {
      throw new Error(`The upstream of the checks did not answer: ${error.message}`)
    })
    if (answer.status === 200) return answer
    throw new Error(`The upstream of the checks answered ${answer.status}: ${answer.text}`)
  }

  return {
    tell: async (behaviour, items) => {
      await control({ method: 'PUT', body: { behaviour, items } })
    },
    calls: async () => counted.parse((await control({})).body).calls,
  }
}
