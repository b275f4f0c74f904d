import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchRequest } from './arguments.ts'
import { rows } from './bars.ts'
import { addToCart } from './groups/add-to-cart.ts'
import { browseFromMemory } from './groups/browse-from-memory.ts'
import { browseFromPostgres } from './groups/browse-from-postgres.ts'
import { browseWhileDraining } from './groups/browse-while-draining.ts'
import { checkOut } from './groups/check-out.ts'
import { commitToStock } from './groups/commit-to-stock.ts'
import type { Group, Workbench } from './groups/group.ts'
import { startTogether } from './groups/start-together.ts'
import { judge } from './judge.ts'
import { startGenerator } from './load/generator.ts'
import { describeMachine } from './machine.ts'
import { NotMeasured } from './not-measured.ts'
import { createQuietWatch } from './quiet/watch.ts'
import type { BenchResult, ResultRow } from './result.ts'
import { measureInTurn, type Rounds, type RoundsOptions } from './rounds.ts'
import { openStore } from './store/open-store.ts'

/** Orders change the stock, and with it the front page: they come late. What stops the store comes last. */
const groups: readonly Group[] = [
  browseFromPostgres,
  browseFromMemory,
  addToCart,
  commitToStock,
  checkOut,
  browseWhileDraining,
  startTogether,
]
/** RabbitMQ runs in the Erlang virtual machine. */
const brokerProcess = 'beam.smp'

export interface BenchOptions extends BenchRequest {
  readonly environment: NodeJS.ProcessEnv
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/** Starts a store of its own, measures everything against its limit, and leaves nothing behind. */
export async function runBench({ environment, signal, say, ...request }: BenchOptions): Promise<BenchResult> {
  const begun = performance.now()
  const startedAt = new Date().toISOString()
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-bench-'))
  // The databases' account must get through when the bench runs as root.
  chmodSync(folder, 0o755)
  const generator = startGenerator()
  try {
    say('Starting a store …')
    const store = await openStore(folder, environment)
    try {
      const machine = await describeMachine(store)
      const watch = createQuietWatch(store.bus.amqpUrl ? [brokerProcess] : [])
      const workbench = { store, generator, folder, seconds: request.seconds }
      const measured: ResultRow[] = []
      for (const group of groups) {
        say(`Measuring ${group.name} …`)
        const rounds = await measureGroup(group, workbench, { rounds: request.rounds, watch, signal })
        measured.push(...rows.filter((row) => group.contenders.includes(row.measured)).map((row) => judge(row, rounds)))
      }
      const tookSeconds = Math.round((performance.now() - begun) / 1_000)
      return { startedAt, tookSeconds, ...request, machine, rows: inOrder(measured) }
    } finally {
      await store.close()
    }
  } finally {
    await generator.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What can't be measured leaves the others to be measured. */
async function measureGroup(
  group: Group,
  workbench: Workbench,
  options: RoundsOptions,
): Promise<Rounds | { reason: string }> {
  try {
    const opened = await group.open(workbench)
    return await measureInTurn(opened.contenders, options).finally(() => opened.close())
  } catch (error) {
    if (error instanceof NotMeasured) return { reason: error.message }
    throw error
  }
}

/** As `bars.ts` has them. */
function inOrder(measured: readonly ResultRow[]): ResultRow[] {
  return rows.flatMap(({ id }) => measured.find((row) => row.id === id) ?? [])
}
