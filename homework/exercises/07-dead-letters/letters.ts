import { z } from 'zod'
import type { Message } from '../../src/stage/index.ts'
import type { Order } from './orders.ts'

const event = z.object({ data: z.object({ orderId: z.string() }) })

/** The dead letters that are about an order, whatever has become of their bytes. */
export function lettersOf(dead: readonly Message[], { id }: Order): readonly Message[] {
  return dead.filter(({ json }) => event.safeParse(json).data?.data.orderId === id)
}

export function isUnreadable({ json }: Message): boolean {
  return json === undefined
}
