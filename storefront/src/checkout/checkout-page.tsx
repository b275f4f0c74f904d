import { useEffect } from 'react'
import { Link } from 'react-router'
import { CartAway } from '../cart/cart-contents.tsx'
import { useCart } from '../cart/use-cart.ts'
import { Icon } from '../ui/icon.tsx'
import { Message } from '../ui/message.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useTitle } from '../ui/use-title.ts'
import { CheckoutForm } from './checkout-form.tsx'
import { rememberedCheckout } from './checkout-memory.ts'
import { OrderSummary } from './order-summary.tsx'
import { usePlaceOrder } from './use-place-order.ts'

export function CheckoutPage() {
  useTitle('Checkout')
  const { data: cart, isError } = useCart()
  const placing = usePlaceOrder()
  const isEmpty = cart?.items.length === 0
  const { unanswered } = rememberedCheckout()
  const { placeOrder, isIdle } = placing

  // The cart went into an order whose answer was lost: asking again under the same key brings that answer.
  useEffect(() => {
    if (isEmpty && unanswered && isIdle) placeOrder(unanswered)
  }, [isEmpty, unanswered, isIdle, placeOrder])

  if (isEmpty && !placing.isPending && !placing.isSuccess && !unanswered) return <NothingToCheckOut />
  return (
    <div className="page">
      <Link className="back-link" to="/cart">
        <Icon name="back" />
        Your cart
      </Link>
      <h1>Checkout</h1>
      {isError ? <CartAway /> : null}
      <div className="checkout">
        <CheckoutForm placing={placing} />
        {cart ? (
          <OrderSummary title="What you buy" cart={cart} />
        ) : isError ? null : (
          <Skeleton className="summary-skeleton" />
        )}
      </div>
    </div>
  )
}

function NothingToCheckOut() {
  return (
    <Message icon="basket" title="Nothing to check out">
      <p>
        Your cart is empty. If you have just placed an order, it is <Link to="/orders">among your orders</Link>.
      </p>
      <Link className="button" to="/">
        Back to the shop
      </Link>
    </Message>
  )
}
