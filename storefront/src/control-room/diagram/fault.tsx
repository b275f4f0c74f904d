import type { Fault as FaultThatIsOn } from '@bulkhead/types'
import { Icon } from '../../ui/icon.tsx'
import { faultWords } from '../words/fault-words.ts'

/** What was switched on; its place is there from the start, so that nothing moves when it comes. */
export function Fault({ fault }: { readonly fault: FaultThatIsOn | undefined }) {
  return (
    <span className="fault-place">
      {fault ? (
        <span className="fault">
          <Icon name="leak" />
          {faultWords(fault)}
        </span>
      ) : null}
    </span>
  )
}
