/** Requests on their way, as a sign that there are some: a belt that runs, and ends at an open breaker. */
export function Requests({ flow }: { readonly flow: 'through' | 'to the breaker' | 'none' }) {
  if (flow === 'none') return null
  return (
    <span className={`requests ${flow === 'through' ? '' : 'requests-refused'}`} aria-hidden="true">
      <span className="belt" />
    </span>
  )
}
