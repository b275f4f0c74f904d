import type { QueueFigures, ServiceStatus } from '@bulkhead/types'
import { Database } from './database.tsx'
import { MessageTrack } from './message-track.tsx'
import { Tank } from './tank.tsx'

interface BusEdgesProps {
  readonly service: ServiceStatus
  readonly queue: QueueFigures | undefined
}

/** Between a service and the bus: its outbox on the way there, its queue on the way back, and its own database. */
export function BusEdges({ service: { name, outbox, database, state }, queue }: BusEdgesProps) {
  const waiting = queue && queue.ready + queue.unacked
  return (
    <div className="bus-edges">
      <div className="lane lane-out">
        <Tank name="outbox" count={outbox} />
        <MessageTrack service={name} did="published" />
      </div>
      <div className="lane lane-database">
        <Database state={state === 'down' && database !== 'down' ? undefined : database} />
        {queue ? <DeadLetters count={queue.deadLetters} /> : null}
      </div>
      <div className="lane lane-in">
        <MessageTrack service={name} did="handled" />
        <Tank name="queue" count={waiting} />
      </div>
    </div>
  )
}

function DeadLetters({ count }: { readonly count: number }) {
  return (
    <p className={`dead-letters ${count === 0 ? 'dead-letters-none' : ''}`}>
      {count} dead {count === 1 ? 'letter' : 'letters'}
    </p>
  )
}
