import type { Status } from '@bulkhead/types'
import { Browser } from './browser.tsx'
import { DoorEdge } from './door-edge.tsx'
import { Part } from './part.tsx'
import { Whole } from './whole.tsx'

interface MonolithProps {
  readonly status: Status
  readonly isLost: boolean
}

/** One box with the same parts in it, and no bulkhead between them: when it goes dark, all of it does. */
export function Monolith({ status: { services }, isLost }: MonolithProps) {
  const isDown = isLost || services.every(({ state }) => state === 'down')
  const isBusy = services.some(({ requests }) => requests.perSecond > 0)
  const state = isDown ? 'down' : worst(services)
  const whole = services.find(({ name }) => name === 'gateway')
  const modules = services.filter((service) => service !== whole)
  return (
    <div className="diagram diagram-monolith">
      <Browser />
      <DoorEdge isLost={isLost} isBusy={isBusy} />
      <section className={`monolith monolith-${state}`} aria-label="monolith">
        <Whole service={whole} state={state} />
        <div className="modules">
          {modules.map((service) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and draws a frame of its own.
            <div key={service.name} className="module" role="group" aria-label={service.name}>
              <Part service={isDown ? { ...service, state: 'down' } : service} />
            </div>
          ))}
        </div>
      </section>
    </div>
  )
}

function worst(services: Status['services']) {
  return services.find(({ state }) => state !== 'up')?.state ?? 'up'
}
