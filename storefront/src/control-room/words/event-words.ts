/** What kind of thing an event tells of: it decides the colour it has everywhere on the page. */
export type EventKind = 'cart' | 'order' | 'stock' | 'product' | 'rejected' | 'cancelled'

interface EventWords {
  readonly kind: EventKind
  readonly words: string
}

const events: Readonly<Record<string, EventWords>> = {
  'cart.checked-out': { kind: 'cart', words: 'The shopper checked out' },
  'order.placed': { kind: 'order', words: 'The order is placed' },
  'stock.reserved': { kind: 'stock', words: 'Its stock is reserved' },
  'stock.rejected': { kind: 'rejected', words: 'Too little is in stock' },
  'order.confirmed': { kind: 'order', words: 'The order is confirmed' },
  'order.rejected': { kind: 'rejected', words: 'The order is rejected' },
  'order.cancelled': { kind: 'cancelled', words: 'Called off: its stock goes back' },
  'product.changed': { kind: 'product', words: 'A name or price is new' },
}

/** `store.order.placed.v1` as the glossary has it: `order.placed`. */
export function shortType(type: string): string {
  return type.replace(/^store\./, '').replace(/\.v\d+$/, '')
}

export function eventWords(type: string): EventWords {
  const short = shortType(type)
  return events[short] ?? { kind: 'product', words: short }
}
