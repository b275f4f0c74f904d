import { Link } from 'react-router'
import { Waves } from '../ui/waves.tsx'

export function Footer() {
  return (
    <footer className="footer">
      <Waves className="footer-wave" />
      <div className="footer-row">
        <p>
          <strong>Bulkhead</strong> is an online store that you can break. A flooded compartment stays a flooded
          compartment; the ship goes on.
        </p>
        <nav aria-label="About">
          <Link to="/">Shop</Link>
          <Link to="/orders">Orders</Link>
          <Link to="/staff">Staff</Link>
          <Link to="/control-room">Control room</Link>
          <a href="/docs">API</a>
        </nav>
      </div>
    </footer>
  )
}
