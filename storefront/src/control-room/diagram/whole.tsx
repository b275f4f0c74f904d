import type { ServiceState, ServiceStatus } from '@bulkhead/types'
import { Switches } from '../switches/switches.tsx'
import { Database } from './database.tsx'
import { Fault } from './fault.tsx'
import { PartFigures } from './part-figures.tsx'
import { StateBadge } from './state-badge.tsx'

interface WholeProps {
  /** Not told of by a store that tells of its modules alone. */
  readonly service: ServiceStatus | undefined
  readonly state: ServiceState
}

/** The one process and its one database. The API calls it `gateway`, for it is where the gateway would be. */
export function Whole({ service, state }: WholeProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and draws a frame of its own.
    <div className="whole" role="group" aria-label="gateway">
      <div className="part-head">
        <h3>monolith</h3>
        <StateBadge state={state} />
        <p className="monolith-words">One process, one database, one fate.</p>
      </div>
      {service ? (
        <>
          <PartFigures service={{ ...service, state }} />
          <Database state={state === 'down' ? undefined : service.database} />
          <div className="whole-foot">
            <Fault fault={service.fault} />
            <Switches service="gateway" isBroken={service.fault !== undefined} />
          </div>
        </>
      ) : null}
    </div>
  )
}
