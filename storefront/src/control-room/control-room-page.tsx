import { Skeleton } from '../ui/skeleton.tsx'
import { useTitle } from '../ui/use-title.ts'
import { Board } from './board.tsx'
import { Diagram } from './diagram/diagram.tsx'
import { Lost } from './diagram/lost.tsx'
import { FeedProvider, useFeed } from './feed/use-feed.tsx'
import { Journeys } from './journeys/journeys.tsx'
import { HealEverything } from './switches/heal-everything.tsx'
import { Orders } from './timeline/orders.tsx'
import './styles/index.css'

/** The store as it is this second, for a whole room to see; and in the lab the switches that break it. */
export function ControlRoomPage() {
  useTitle('Control room')
  return (
    <FeedProvider>
      <div className="control-room">
        <div className="control-head">
          <h1>Control room</h1>
          <Board />
          <HealEverything />
        </div>
        <Picture />
        <Journeys />
        <Orders />
        <Announcer />
      </div>
    </FeedProvider>
  )
}

function Picture() {
  const status = useFeed((state) => state.status)
  const isLost = useFeed((state) => state.connection === 'lost')
  if (status) return <Diagram status={status} />
  return isLost ? <Lost /> : <Skeleton className="diagram-skeleton" />
}

/** There from the start, and filled when something changes: what everybody else sees, heard once. */
function Announcer() {
  const said = useFeed((state) => state.said)
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
