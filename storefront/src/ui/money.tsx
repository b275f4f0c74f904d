const formats = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** `12345` cents as `$123.45`. */
export function formatMoney(cents: number): string {
  return formats.format(cents / 100)
}

export function Money({ cents }: { readonly cents: number }) {
  return <span className="money">{formatMoney(cents)}</span>
}
