import { Icon } from '../ui/icon.tsx'
import { useOnline } from './use-online.ts'

/** There from the start, and filled when there is something to say: else a screen reader would miss it. */
export function OfflineBar() {
  const online = useOnline()
  return (
    <div className="offline" aria-live="polite">
      {online ? null : (
        <p>
          <Icon name="offline" />
          You are offline. What you have seen stays here, and the shop goes on when the connection is back.
        </p>
      )}
    </div>
  )
}
