import { Link } from 'react-router'
import { Message } from '../ui/message.tsx'
import { useTitle } from '../ui/use-title.ts'

export function NotFoundPage() {
  useTitle('Off the chart')
  return (
    <Message icon="compass" title="Off the chart">
      <p>There is nothing at this address.</p>
      <Link className="button" to="/">
        Back to the shop
      </Link>
    </Message>
  )
}
