import type { Status } from '@bulkhead/types'
import { Icon } from '../../ui/icon.tsx'

/** Said over the picture, for as long as nobody answers. */
export function Lost({ architecture }: Pick<Status, 'architecture'>) {
  const who = architecture === 'monolith' ? 'store' : 'gateway'
  return (
    <p className="lost">
      <Icon name="offline" />
      <span>
        <strong>The {who} does not answer; the page reconnects by itself.</strong> What is shown is what was last known.
      </span>
    </p>
  )
}
