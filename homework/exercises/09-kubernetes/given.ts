/** What the exercise gives, by the names by which a manifest may use it. */
export const given = {
  service: 'catalog',
  port: 8_080,
  settings: 'catalog-settings',
  readiness: '/readyz',
  liveness: '/livez',
  /** How long the catalog takes at most to finish what it was asked, once it was told to stop. */
  drainSeconds: 8,
} as const
