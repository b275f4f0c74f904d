import { Requests } from './requests.tsx'

interface DoorEdgeProps {
  readonly isLost: boolean
  readonly isBusy: boolean
}

/** The way from the browser to the gateway: the stream that feeds this page goes it too. */
export function DoorEdge({ isLost, isBusy }: DoorEdgeProps) {
  return (
    <div className={`door-edge ${isLost ? 'door-edge-lost' : ''}`} aria-hidden="true">
      <span className="wire" />
      <Requests flow={isBusy && !isLost ? 'through' : 'none'} />
    </div>
  )
}
