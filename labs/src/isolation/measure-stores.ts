import { type Architecture, Refused, type StoreChoice, type Target, targetsIn, type Where } from '@bulkhead/tools'
import { type OpenedStore, openMonolith, openServices, openStore } from '../store/open-store.ts'
import type { IsolationRequest } from './arguments.ts'
import { type Cell, chooseCells } from './choose-cells.ts'
import { counterpartOf } from './counterpart.ts'
import type { StoreReport } from './report/report.ts'
import { runIsolation, type Session } from './run-isolation.ts'

/**
 * Measures the store that is named. Where none is, both, one after the other: neither has to share the machine with the
 * other's work, and each is started only if it doesn't run.
 * @throws Refused when not even one can be measured
 */
export async function measureStores(request: IsolationRequest, signal: AbortSignal): Promise<readonly StoreReport[]> {
  const { mode, targets, faults } = request
  if (mode !== undefined) return [await measureNamed(mode, request, signal)]
  if (targets.length > 0 && !someAreIn(targets, 'microservices'))
    return [await measureNamed('monolith', request, signal)]

  const ofServices = targets.filter((target) => targetsIn('microservices').includes(target))
  let cells: readonly Cell[] = []
  const services = await withStore(await openServices(console.log), (store) => {
    cells = chooseCells(ofServices, faults, store)
    return runIsolation(store, { request, cells, signal })
  })
  return [services, await measureMonolith({ request, cells, signal }, services.mode)]
}

async function measureNamed(choice: StoreChoice, request: IsolationRequest, signal: AbortSignal): Promise<StoreReport> {
  return withStore(await openStore(choice, console.log), (store) => {
    const cells = chooseCells(request.targets, request.faults, store)
    return runIsolation(store, { request, cells, signal })
  })
}

/** What the services were worth is told, whatever becomes of the monolith. */
async function measureMonolith(
  { request, cells: ofServices, signal }: Session,
  mode: StoreReport['mode'],
): Promise<StoreReport> {
  const begun = performance.now()
  try {
    return await withStore(await openMonolith(mode, console.log), (store) => {
      const cells = cellsOfMonolith(request, ofServices, store)
      return runIsolation(store, { request, cells, signal })
    })
  } catch (error) {
    if (!(error instanceof Refused) || signal.aborted) throw error
    return { architecture: 'monolith', tookMs: performance.now() - begun, faults: [], missing: error.message }
  }
}

/** The same faults, each once: what is stopped with the catalog is stopped with the cart too. And what is named besides. */
function cellsOfMonolith({ targets, faults }: IsolationRequest, ofServices: readonly Cell[], where: Where) {
  const same = ofServices.flatMap((cell) => counterpartOf(cell, where) ?? [])
  const own = targets.filter((target) => !targetsIn('microservices').includes(target))
  const named = own.length > 0 ? chooseCells(own, faults, where) : []
  const cells = [...new Map([...same, ...named].map((cell) => [`${cell.target} ${cell.fault}`, cell])).values()]
  if (cells.length === 0) throw new Refused('A monolith has nothing of the kind.')
  return cells
}

function someAreIn(targets: readonly Target[], architecture: Architecture): boolean {
  return targets.some((target) => targetsIn(architecture).includes(target))
}

async function withStore(
  { store, close }: OpenedStore,
  measure: (store: OpenedStore['store']) => Promise<StoreReport>,
): Promise<StoreReport> {
  try {
    return await measure(store)
  } finally {
    await close()
  }
}
