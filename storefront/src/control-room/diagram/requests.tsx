/** Requests on their way, as a sign that there are some: two, however many there are. An open breaker turns them away. */
export function Requests({ flow }: { readonly flow: 'through' | 'to the breaker' | 'none' }) {
  if (flow === 'none') return null
  const kind = flow === 'through' ? 'requests-through' : 'requests-refused'
  return (
    <span className={`requests ${kind}`} aria-hidden="true">
      <span className="request" />
      <span className="request request-second" />
    </span>
  )
}
