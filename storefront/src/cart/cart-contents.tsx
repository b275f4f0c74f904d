import { Link, useNavigate } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { Money } from '../ui/money.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { CartLines } from './cart-lines.tsx'
import { useCart } from './use-cart.ts'

/** The cart as it is, in its drawer and on its page. */
export function CartContents() {
  const navigate = useNavigate()
  const { data: cart, isError } = useCart()
  if (isError) return <CartAway />
  if (!cart) return <CartSkeleton />
  return (
    <>
      {cart.notice ? (
        <Notice tone="bad" icon="parcel">
          {cart.notice.message}
        </Notice>
      ) : null}
      {cart.items.length === 0 ? (
        <EmptyCart />
      ) : (
        <>
          <CartLines items={cart.items} />
          <div className="cart-foot">
            <p className="cart-total">
              <span>Total</span>
              <Money cents={cart.totalCents} />
            </p>
            <button type="button" className="button button-wide" onClick={() => navigate('/checkout')}>
              Checkout
            </button>
          </div>
        </>
      )}
    </>
  )
}

/** Its service is down, and nothing else is. */
export function CartAway() {
  return (
    <Notice tone="warning" icon="leak">
      <strong>The cart is not answering just now.</strong> What is in it is safe and comes back as it was. Meanwhile you
      can go on looking around; this page asks again every few seconds.
    </Notice>
  )
}

function EmptyCart() {
  return (
    <div className="nothing">
      <Icon name="basket" />
      <p>Your cart is empty.</p>
      <Link className="button button-quiet" to="/">
        See what there is
      </Link>
    </div>
  )
}

function CartSkeleton() {
  return (
    <div className="cart-lines" aria-busy="true">
      <Skeleton className="cart-line-skeleton" />
      <Skeleton className="cart-line-skeleton" />
    </div>
  )
}
