import type { Status } from '@bulkhead/types'
import { useFeed } from '../feed/use-feed.tsx'
import { Browser } from './browser.tsx'
import { Bus } from './bus.tsx'
import { BusEdges } from './bus-edges.tsx'
import { DoorEdge } from './door-edge.tsx'
import { Lost } from './lost.tsx'
import { Monolith } from './monolith.tsx'
import { Part } from './part.tsx'
import { UpstreamEdge } from './upstream-edge.tsx'

/** The picture of the store, alive. Once the gateway is lost, it is the picture of what was last known. */
export function Diagram({ status }: { readonly status: Status }) {
  const isLost = useFeed((state) => state.connection === 'lost')
  return (
    <section className={`diagram-place ${isLost ? 'is-lost' : ''}`} aria-label="The parts of the store">
      <h2 className="visually-hidden">The parts of the store</h2>
      {isLost ? <Lost status={status} /> : null}
      {status.architecture === 'monolith' ? (
        <Monolith status={status} isLost={isLost} />
      ) : (
        <Services status={status} isLost={isLost} />
      )}
    </section>
  )
}

interface ServicesProps {
  readonly status: Status
  readonly isLost: boolean
}

function Services({ status: { services, bus }, isLost }: ServicesProps) {
  const gateway = services.find(({ name }) => name === 'gateway')
  const behind = services.filter(({ name }) => name !== 'gateway')
  return (
    <div className="diagram">
      <Browser />
      <DoorEdge isLost={isLost} isBusy={gateway !== undefined && gateway.requests.perSecond > 0} />
      {gateway ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and draws a frame of its own.
        <div className="gateway" role="group" aria-label="gateway">
          <Part service={isLost ? { ...gateway, state: 'down' } : gateway} />
        </div>
      ) : null}
      {behind.map((service) => (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        <div key={service.name} className="row" role="group" aria-label={service.name}>
          <UpstreamEdge service={service} />
          <Part service={service} />
          <BusEdges service={service} queue={bus?.queues.find(({ name }) => name === service.name)} />
        </div>
      ))}
      <Bus bus={bus} />
    </div>
  )
}
