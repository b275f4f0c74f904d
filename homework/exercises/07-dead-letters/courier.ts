import { z } from 'zod'
import { controlOf } from '../../src/stage/control.ts'

/** A parcel that was brought to the courier: one try. */
export interface Try {
  readonly orderId: string
  readonly atMs: number
  readonly taken: boolean
}

export interface Refusal {
  /** How often it is refused, before it is taken. */
  readonly times: number
  /** What the courier says. */
  readonly words: string
  /** After so many tries the courier takes the next call, and says nothing. */
  readonly silentAfter?: number
}

/** The line to courier/courier.ts, which runs on the stage. */
export interface Courier {
  /** From now on these orders are refused, and no others. */
  readonly refuse: (refusals: Readonly<Record<string, Refusal>>) => Promise<void>
  /** All that were brought since it forgot, in order. */
  readonly tries: () => Promise<readonly Try[]>
  readonly forget: () => Promise<void>
}

const told = z.object({
  calls: z.array(z.object({ orderId: z.coerce.string(), atMs: z.number(), taken: z.boolean() })),
})

export function createCourier(url: string, token: string): Courier {
  const control = controlOf('courier', url, token)
  return {
    refuse: async (refusals) => {
      await control({ method: 'PUT', body: { refusals } })
    },
    forget: async () => {
      await control({ method: 'DELETE' })
    },
    tries: async () => told.parse((await control({})).body).calls,
  }
}
