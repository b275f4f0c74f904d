import { Client } from 'pg'

/** Orders as their own database tells of them: to ask the store would be load of another kind. */
export interface WatchedOrders {
  /** How many orders were confirmed, or rejected, since the watch began. */
  settled(): number
  /** Waits until one more has. @throws Error when none does for too long */
  next(): Promise<void>
  /** @throws Error when any of them is not confirmed */
  expectConfirmed(orderIds: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** The channel on which the order service's database tells its replicas that an order has another status. */
const channel = 'order_changed'
const patienceMs = 30_000

export async function watchOrders(url: string): Promise<WatchedOrders> {
  let settled = 0
  let waiting: (() => void)[] = []
  const client = new Client({ connectionString: url, application_name: 'bench' })
  client.on('notification', () => {
    settled += 1
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  })
  await client.connect()
  await client.query(`listen ${channel}`)

  return {
    settled: () => settled,
    next: () =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error(`no order was confirmed for ${patienceMs / 1_000} s`))
        const late = setTimeout(fail, patienceMs)
        waiting.push(() => {
          clearTimeout(late)
          resolve()
        })
      }),
    expectConfirmed: async (orderIds) => {
      const { rows } = await client.query<{ confirmed: number }>(
        "select count(*)::int as confirmed from orders where id = any($1::uuid[]) and status = 'confirmed'",
        [orderIds],
      )
      const confirmed = rows[0]?.confirmed ?? 0
      if (confirmed !== orderIds.length) throw new Error(`of ${orderIds.length} orders ${confirmed} were confirmed`)
    },
    close: () => client.end(),
  }
}
