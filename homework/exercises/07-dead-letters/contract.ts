/** What the submission is told to keep to: see README.md. */
export const orderPlaced = 'store.order.placed.v1'
export const deadQueue = 'shipping.dead'
/** Before the second try and before the third. */
export const retryDelaysMs = [200, 600] as const
/** How often a message is tried before it is given up. */
export const triesAtMost = retryDelaysMs.length + 1
