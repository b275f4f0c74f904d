import { z } from 'zod'
import { controlOf } from '../../src/stage/control.ts'

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
  const control = controlOf('upstream', url, token)
  return {
    tell: async (behaviour, items) => {
      await control({ method: 'PUT', body: { behaviour, items } })
    },
    calls: async () => counted.parse((await control({})).body).calls,
  }
}
