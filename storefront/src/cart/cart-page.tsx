import { Link } from 'react-router'
import { Icon } from '../ui/icon.tsx'
import { useTitle } from '../ui/use-title.ts'
import { CartContents } from './cart-contents.tsx'

export function CartPage() {
  useTitle('Your cart')
  return (
    <div className="page page-narrow">
      <Link className="back-link" to="/">
        <Icon name="back" />
        Go on shopping
      </Link>
      <h1>Your cart</h1>
      <CartContents />
    </div>
  )
}
