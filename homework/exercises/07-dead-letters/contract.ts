import { knobs } from './knobs.ts'

/** What the submission is told to keep to: see README.md. */
export const orderPlaced = 'store.order.placed.v1'
export const { deadQueue, reasonHeader, waitsMs } = knobs
/** How often a message is tried before it is given up. */
export const triesAtMost = waitsMs.length + 1
export const longestWaitMs = Math.max(...waitsMs)
