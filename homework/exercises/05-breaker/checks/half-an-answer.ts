import type { Check } from '../../../src/exercise/exercise.ts'
import { holdFallback } from '../page.ts'
import type { Site } from '../site.ts'

export const halfAnAnswer: Check<Site> = {
  id: 'half-an-answer',
  title: 'An answer that begins and never ends is late too',
  points: 1,
  after: ['live'],
  next: 'Let the deadline run until the body is read, not just until the headers are there.',
  run: async (site) => {
    await site.fresh('stall')
    const pages = await Promise.all([site.page(), site.page(), site.page()])
    for (const page of pages) holdFallback(page, 'While the upstream stalls in the middle of its answer')
  },
}
