import { type MouseEvent, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { CartDrawer } from './cart-drawer.tsx'
import { countOf } from './cart-of.ts'
import { useCart } from './use-cart.ts'

/** Leads to the cart's page; a plain click opens the cart beside the page one is on. */
export function CartLink() {
  const { data: cart, isError } = useCart()
  const drawer = useRef<HTMLDialogElement>(null)
  const { pathname } = useLocation()
  const count = cart ? countOf(cart) : 0
  const opensDrawer = pathname !== '/cart' && pathname !== '/checkout'

  function openDrawer(event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!opensDrawer || !isPlain) return
    event.preventDefault()
    drawer.current?.showModal()
  }

  return (
    <>
      <Link
        to="/cart"
        className="header-link cart-link"
        // "1 items" too: testers, and people who go by names, find the cart by this one.
        aria-label={`Cart, ${count} items${isError ? ', not answering' : ''}`}
        aria-haspopup={opensDrawer ? 'dialog' : undefined}
        aria-current={pathname === '/cart' ? 'page' : undefined}
        onClick={openDrawer}
      >
        <Icon name="basket" />
        <span className="header-link-text">Cart</span>
        <span className={`cart-count ${count === 0 ? 'cart-count-none' : ''}`} key={count}>
          {isError ? '?' : count}
        </span>
      </Link>
      <CartDrawer ref={drawer} />
    </>
  )
}
