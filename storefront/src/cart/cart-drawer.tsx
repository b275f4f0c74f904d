import { type MouseEvent, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { CartContents } from './cart-contents.tsx'

/**
 * The cart beside the page. It is there only while it is open, as the browser's own dialog: that keeps the focus, closes
 * on Escape, and gives the focus back.
 */
export function CartDrawer({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()

  useEffect(() => dialog.current?.showModal(), [])

  function closeFromOutside(event: MouseEvent): void {
    if (event.target === dialog.current) close()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does it on the keyboard, by the browser itself.
    <dialog
      className="drawer"
      ref={dialog}
      aria-labelledby="drawer-heading"
      onClose={onClose}
      onClick={closeFromOutside}
    >
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
