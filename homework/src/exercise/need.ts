import { z } from 'zod'

/** What a machine may lack: a Docker engine, or a Kubernetes cluster that was named to the checks. */
export const need = z.enum(['docker', 'cluster'])
export type Need = z.infer<typeof need>
