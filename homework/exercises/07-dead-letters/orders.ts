import { integer, pick, uuid } from '../../src/exercise/chance.ts'
import { createEvent } from '../../src/stage/index.ts'
import { orderPlaced } from './contract.ts'

/** An order that was placed, as it comes over the bus. */
export interface Order {
  readonly id: string
  /** Laid out as few programs would: whoever reads it and writes it anew is found out. */
  readonly body: Buffer
}

/** Refused however often it comes. */
export const always = 1_000_000

export function newOrder(random: () => number): Order {
  const id = uuid(random)
  const lines = [{ productId: uuid(random), quantity: integer(random, [1, 9]) }]
  const event = createEvent(random, { type: orderPlaced, subject: id, data: { orderId: id, lines } })
  return { id, body: Buffer.from(`${JSON.stringify(event, null, 3)}\n`) }
}

/** Neither JSON nor UTF-8. */
export function unreadable(random: () => number): Buffer {
  return Buffer.from(`{ "specversion": "1.0", "id": "${uuid(random)}", "data": \xff\xfe`, 'latin1')
}

/** What a courier may say who refuses a parcel. */
export function refusingWords(random: () => number): string {
  const street = pick(random, ['Canal Street', 'Mill Lane', 'Harbour Road', 'Long Acre'])
  return `there is no ${integer(random, [100, 999])} ${street}`
}
