import type { ServiceStatus } from '@bulkhead/types'
import { Requests } from './requests.tsx'

/** The way from the gateway to a service, with the gateway's breaker in it, drawn as the switch that it is. */
export function UpstreamEdge({ service }: { readonly service: ServiceStatus }) {
  const { breaker = 'closed', requests, state } = service
  const isBusy = requests.perSecond > 0 || (state === 'down' && breaker !== 'closed')
  return (
    <div className={`upstream breaker-${breaker}`}>
      <div className="upstream-wire" aria-hidden="true">
        <Requests flow={isBusy ? (breaker === 'closed' ? 'through' : 'to the breaker') : 'none'} />
        <span className="wire wire-in" />
        <span className="contact" />
        <span className="lever" />
        <span className="contact contact-out" />
        <span className="wire wire-out" />
      </div>
      <p className="breaker-words">
        breaker <strong>{breaker}</strong>
      </p>
    </div>
  )
}
