import { stateOf } from '@bulkhead/door'
import { type Metrics, ownStatus, type ReadinessChecks, type RecentRequests } from '@bulkhead/service'
import type { ServiceStatus, Status } from '@bulkhead/types'
import type { Lab } from '../lab/lab.ts'
import { type ModuleName, moduleNames } from '../modules/store-module.ts'

export interface StatusSources {
  readonly metrics: Metrics
  readonly readiness: ReadinessChecks
  /** The requests of each module. */
  readonly recent: Readonly<Record<ModuleName, RecentRequests>>
  readonly lab: Lab | undefined
}

/**
 * The store at this moment. It is one process, so this asks nobody but the database. As `gateway` it shows the whole: all
 * requests, and the fault of the process, with which every module is degraded. It never rejects.
 */
export async function collectStatus({ metrics, readiness, recent, lab }: StatusSources): Promise<Status> {
  const whole = await ownStatus({ metrics, readiness, faults: lab?.faults.gateway })
  const { missing, fault } = whole
  const database = missing.includes('database') ? 'down' : 'up'

  function statusOf(name: ModuleName): ServiceStatus {
    const requests = recent[name].figures()
    const own = lab?.faults[name].current
    return { name, state: stateOf({ missing, requests, fault: own ?? fault }), fault: own, requests, database }
  }

  // Its errors are those of its modules, which say so themselves.
  const state = stateOf({ ...whole, requests: { ...whole.requests, errorPercent: 0 } })
  return {
    architecture: 'monolith',
    services: [{ name: 'gateway', state, fault, requests: whole.requests, database }, ...moduleNames.map(statusOf)],
    lab: lab && { load: lab.shoppers.load },
  }
}
