import { type MouseEvent, type RefObject, useEffect } from 'react'
import { Link, useLocation } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { CartContents } from './cart-contents.tsx'

/** The browser's own dialog: it keeps the focus, closes on Escape, and gives the focus back. */
export function CartDrawer({ ref }: { readonly ref: RefObject<HTMLDialogElement | null> }) {
  const { pathname } = useLocation()
  const close = () => ref.current?.close()
  // Another page is the reason to close.
  useEffect(() => {
    if (pathname) ref.current?.close()
  }, [pathname, ref])

  function closeFromOutside(event: MouseEvent): void {
    if (event.target === ref.current) close()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does it on the keyboard, by the browser itself.
    <dialog className="drawer" ref={ref} aria-labelledby="drawer-heading" onClick={closeFromOutside}>
      <div className="drawer-sheet">
        <div className="drawer-head">
          <h2 id="drawer-heading">Your cart</h2>
          <button type="button" className="icon-button" aria-label="Close the cart" onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <CartContents />
        <Link className="drawer-page-link" to="/cart">
          Open the cart’s page
        </Link>
      </div>
    </dialog>
  )
}
