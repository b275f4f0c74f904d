import { Link, NavLink } from 'react-router'
import { CartLink } from '../cart/cart-link.tsx'
import { SearchBox } from '../catalog/search-box.tsx'
import { Icon } from '../ui/icon.tsx'
import { Mark } from './mark.tsx'

export function Header() {
  return (
    <header className="header">
      <div className="header-row">
        <Link to="/" className="brand" aria-label="Bulkhead, to the shop">
          <Mark />
          <span className="brand-name" aria-hidden="true">
            Bulkhead
          </span>
        </Link>
        <SearchBox />
        <nav className="header-links" aria-label="Yours">
          <NavLink to="/orders" className="header-link">
            <Icon name="anchor" />
            <span className="header-link-text">Orders</span>
          </NavLink>
          <CartLink />
        </nav>
      </div>
    </header>
  )
}
