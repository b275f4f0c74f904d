import type { Site } from './site.ts'

/** Five failures open it; these are more, and it stays open for a cool-down. */
const pages = 8

/** A breaker that has just opened, of a process that has just begun. */
export async function openBreaker(site: Site): Promise<void> {
  await site.fresh('errors')
  for (let asked = 0; asked < pages; asked += 1) await site.page()
}
