import type { Check } from './exercise.ts'

/** The gate that the other checks come after: the submission builds, starts and becomes ready. */
export function starts<Site>(start: (site: Site) => Promise<void>): Check<Site> {
  return {
    id: 'starts',
    title: 'It builds, starts, and becomes ready',
    points: 0,
    after: [],
    next: 'Build and start it yourself, and read what it says: docker build . in your work folder, then npm start.',
    deadlineMs: 12 * 60_000,
    run: start,
  }
}
