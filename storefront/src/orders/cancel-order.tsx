import type { Order } from '@bulkhead/types'
import { isAway, Refused } from '../api/refusals.ts'
import { Notice } from '../ui/notice.tsx'
import { useCancelOrder } from './use-order.ts'

/** For as long as an order can be called off: once it is placed, until it is settled otherwise. */
export function CancelOrder({ order }: { readonly order: Order }) {
  const { mutate, isPending, error } = useCancelOrder(order.id)
  if (order.status !== 'placed' && order.status !== 'confirmed') return null
  return (
    <div className="cancel">
      {error ? (
        <Notice tone="bad" icon="leak">
          {whyNot(error)}
        </Notice>
      ) : null}
      <button type="button" className="button button-danger" disabled={isPending} onClick={() => mutate()}>
        Cancel order
      </button>
    </div>
  )
}

function whyNot(error: Error): string {
  if (isAway(error))
    return 'The order service did not answer. Try again in a moment: what was cancelled already stays so.'
  return error instanceof Refused ? error.message : 'That did not work. Try again in a moment.'
}
