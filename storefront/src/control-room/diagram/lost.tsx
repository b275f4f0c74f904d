import type { Status } from '@bulkhead/types'
import { Icon } from '../../ui/icon.tsx'
import { doorIsShut } from '../words/door.ts'

/** Said over the picture, for as long as nobody answers. */
export function Lost({ status }: { readonly status?: Status }) {
  return (
    <p className="lost">
      <Icon name="offline" />
      <span>
        <strong>{doorIsShut(status)}</strong>
        {status ? ' What is shown is what was last known.' : null}
      </span>
    </p>
  )
}
