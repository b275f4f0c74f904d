import type { ServiceStatus } from '@bulkhead/types'
import { Waves } from '../../ui/waves.tsx'
import { Switches } from '../switches/switches.tsx'
import { Fault } from './fault.tsx'
import { PartFigures } from './part-figures.tsx'
import { StateBadge } from './state-badge.tsx'

/** A service as a compartment of the ship: water stands in it as high as it is unwell. */
export function Part({ service }: { readonly service: ServiceStatus }) {
  const { name, state, fault } = service
  return (
    <div className={`part part-${state} part-of-${name}`}>
      <div className="part-hold" aria-hidden="true">
        <div className="water">
          <Waves className="water-crest" />
        </div>
      </div>
      <div className="part-head">
        <h3>{name}</h3>
        <StateBadge state={state} />
      </div>
      <PartFigures service={service} />
      <div className="part-foot">
        <Fault fault={fault} />
        <Switches service={name} isBroken={fault !== undefined} />
      </div>
    </div>
  )
}
