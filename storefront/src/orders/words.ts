import type { OrderStatus } from '@bulkhead/types'

/** What a status means to whoever ordered, in one line. */
export const headlines: Readonly<Record<OrderStatus, string>> = {
  accepted: 'We have your order, and it can’t be lost any more.',
  placed: 'Your order is written down; its goods are being set aside.',
  confirmed: 'All of it is set aside for you.',
  rejected: 'It could not be filled, so nothing was taken.',
  cancelled: 'You called it off, and its goods are back on the shelf.',
}

/** Each step, before and after it was taken. */
export const stepWords: Readonly<Record<OrderStatus, { readonly taken: string; readonly ahead: string }>> = {
  accepted: { taken: 'Checked out, and promised', ahead: 'To be checked out' },
  placed: { taken: 'Taken up by the order desk', ahead: 'To be taken up by the order desk' },
  confirmed: { taken: 'Goods set aside from stock', ahead: 'Goods to be set aside from stock' },
  rejected: { taken: 'Not all of it was in stock', ahead: '' },
  cancelled: { taken: 'Called off by you', ahead: '' },
}
