/** What a person typed as a price, such as `24`, `24.5` or `$24.50`, in cents; nothing when it is none. */
export function priceInCents(typed: string): number | undefined {
  const [, dollars, cents = ''] = /^\$?(\d{1,5})(?:\.(\d{1,2}))?$/.exec(typed.trim()) ?? []
  return dollars === undefined ? undefined : Number(dollars) * 100 + Number(cents.padEnd(2, '0'))
}

/** How a price is offered for changing: `2450` as `24.50`. */
export function typedPrice(cents: number): string {
  return (cents / 100).toFixed(2)
}
