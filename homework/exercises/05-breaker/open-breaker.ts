import { knobs } from './knobs.ts'
import type { Site } from './site.ts'

/** A breaker that has just opened: each page is a failure at least, and it stays open for a cool-down. */
export async function openBreaker(site: Site): Promise<void> {
  await site.fresh('errors')
  for (let asked = 0; asked < knobs.failuresToOpen; asked += 1) await site.page()
}
