/** The shape of what is on its way, so that nothing jumps when it arrives. */
export function Skeleton({ className }: { readonly className: string }) {
  return <span className={`skeleton ${className}`} aria-hidden="true" />
}
