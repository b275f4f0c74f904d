/** The stores that `npm test` starts, and holds to the one contract. */
export const deployments = ['services', 'monolith'] as const
export type Deployment = (typeof deployments)[number]
