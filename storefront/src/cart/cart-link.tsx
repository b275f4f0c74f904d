import { type MouseEvent, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { CartDrawer } from './cart-drawer.tsx'
import { countOf } from './cart-of.ts'
import { useCart } from './use-cart.ts'

/** Leads to the cart's page; a plain click opens the cart beside the page one is on. */
export function CartLink() {
  const { data: cart, isError } = useCart()
  const { pathname, key } = useLocation()
  const [openedAt, setOpenedAt] = useState<string>()
  // Whatever leads on leaves the cart behind, also on the way back. A dialog that is taken away does not say it was closed.
  if (openedAt !== undefined && openedAt !== key) setOpenedAt(undefined)
  const count = cart ? countOf(cart) : 0
  const opensDrawer = pathname !== '/cart' && pathname !== '/checkout'

  function openDrawer(event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!opensDrawer || !isPlain) return
    event.preventDefault()
    setOpenedAt(key)
  }

  return (
    <>
      <Link
        to="/cart"
        className="header-link cart-link"
        aria-haspopup={opensDrawer ? 'dialog' : undefined}
        aria-current={pathname === '/cart' ? 'page' : undefined}
        onClick={openDrawer}
      >
        <Icon name="basket" />
        {/* "1 items" too: testers, and people who go by names, find the cart by this one. */}
        <span className="visually-hidden">{`Cart, ${count} items${isError ? ', not answering' : ''}`}</span>
        <span className="header-link-text" aria-hidden="true">
          Cart
        </span>
        <span className={`cart-count ${count === 0 ? 'cart-count-none' : ''}`} key={count} aria-hidden="true">
          {isError ? '?' : count}
        </span>
      </Link>
      {openedAt === key ? <CartDrawer onClose={() => setOpenedAt(undefined)} /> : null}
    </>
  )
}
