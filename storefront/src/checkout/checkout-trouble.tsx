import { Link } from 'react-router'
import { isAway, NoAnswer, Refused } from '../api/refusals.ts'
import { Notice } from '../ui/notice.tsx'
import { rememberedCheckout } from './checkout-memory.ts'

export interface CheckoutTroubleProps {
  readonly error: Error | null
  readonly hasFieldErrors: boolean
}

/** What became of the last try, and that trying again is safe. */
export function CheckoutTrouble({ error, hasFieldErrors }: CheckoutTroubleProps) {
  if (error instanceof NoAnswer) {
    return (
      <Notice tone="bad" icon="offline">
        <strong>No answer came from the store.</strong> Place the order again when the connection is back: it is the
        same order, and is never made twice.
      </Notice>
    )
  }
  if (isAway(error)) {
    return (
      <Notice tone="bad" icon="leak">
        <strong>The checkout is not answering just now.</strong> Your details stay here. Try again in a moment: it is
        the same order, and is never made twice.
      </Notice>
    )
  }
  if (error instanceof Refused && error.problem.code === 'cart-empty') {
    return (
      <Notice tone="bad" icon="basket">
        <strong>The cart is empty.</strong> If you have just placed this order elsewhere, it is{' '}
        <Link to="/orders">among your orders</Link>.
      </Notice>
    )
  }
  if (error && !hasFieldErrors) {
    return (
      <Notice tone="bad" icon="leak">
        {error.message}
      </Notice>
    )
  }
  if (!error && rememberedCheckout().unanswered) {
    return (
      <Notice tone="warning" icon="hourglass">
        <strong>Your last try got no answer.</strong> Place the order again: it is the same order, and is never made
        twice.
      </Notice>
    )
  }
  return null
}
