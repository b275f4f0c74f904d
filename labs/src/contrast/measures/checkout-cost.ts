import { setTimeout as delay } from 'node:timers/promises'
import type { Shoppers } from '@bulkhead/shoppers'
import { callDocker, docker } from '@bulkhead/tools/docker'
import type { Product } from '@bulkhead/types'
import { z } from 'zod'
import type { Figures } from '../rows.ts'
import type { ComposeStore } from '../store/compose.ts'
import { checkOutAll, withFullCarts } from './orders.ts'

const psql = '/usr/lib/postgresql/17/bin/psql'
const orders = 40
const idleMs = 6_000
/** Until the last of these orders is confirmed, and nobody asks for it meanwhile: that would be counted along. */
const confirmedAfterMs = 3_000
/** RabbitMQ counts what was published each five seconds. */
const countedAfterMs = 6_000

/**
 * What each database hears and the broker takes for a checkout, until its order is confirmed: the statements that the
 * databases log, less what they hear while nobody comes. The carts are full before.
 */
export async function measureCheckoutCost(store: ComposeStore, shoppers: Shoppers, sold: Product): Promise<Figures> {
  const buyers = await withFullCarts(shoppers, sold, orders)
  await logStatements(store, 'all')
  const idle = await statementsDuring(store, () => delay(idleMs))
  const before = await published(store)
  const begun = performance.now()
  const busy = await statementsDuring(store, async () => {
    await checkOutAll(buyers)
    await delay(confirmedAfterMs)
  })
  const lookingOn = ((performance.now() - begun) / idleMs) * idle
  await logStatements(store, 'none')
  if (store.broker !== undefined) await delay(countedAfterMs)
  const after = await published(store)
  return {
    queries: Math.max(0, busy - lookingOn) / orders,
    ...(before !== undefined && after !== undefined && { messages: (after - before) / orders }),
  }
}

async function logStatements({ compose, databases }: ComposeStore, which: 'all' | 'none'): Promise<void> {
  const sql = ['--command', `ALTER SYSTEM SET log_statement = '${which}'`, '--command', 'SELECT pg_reload_conf()']
  for (const database of databases) {
    await compose('exec', '-T', database, psql, '--quiet', '--username=store', '--dbname=store', ...sql)
  }
}

async function statementsDuring(store: ComposeStore, work: () => Promise<unknown>): Promise<number> {
  const since = new Date().toISOString()
  await work()
  const containers = await store.containers()
  const ids = store.databases.flatMap((database) => containers.get(database) ?? [])
  const logs = await Promise.all(ids.map((id) => callDocker(['logs', '--since', since, id])))
  const lines = logs.flatMap(({ stdout, stderr }) => `${stdout}\n${stderr}`.split('\n'))
  return lines.filter((line) => /LOG: {2}(execute|statement)/.test(line)).length
}

const script = `exec 3<>/dev/tcp/127.0.0.1/15672
login=$(printf %s "$RABBITMQ_DEFAULT_USER:$RABBITMQ_DEFAULT_PASS" | base64 --wrap 0)
printf 'GET /api/overview HTTP/1.0\\r\\nAuthorization: Basic %s\\r\\n\\r\\n' "$login" >&3 && cat <&3`
const overview = z.object({ message_stats: z.object({ publish: z.int().default(0) }).optional() })

/** How many messages the broker has taken so far; none where there is no broker. */
async function published(store: ComposeStore): Promise<number | undefined> {
  if (store.broker === undefined) return 0
  const [id = ''] = (await store.containers()).get(store.broker) ?? []
  const answer = await docker(['exec', '--env', 'LC_ALL=C', id, 'bash', '-c', script])
  const body = answer.slice(answer.indexOf('{'))
  return overview.parse(JSON.parse(body)).message_stats?.publish ?? 0
}
