import { z } from 'zod'
import { partStates } from '../part.ts'

/** `PUT /parts/:name` */
export const partChange = z.object({ state: z.enum(partStates) })

/** `GET /parts` */
export const partList = z.object({ parts: z.record(z.string(), z.enum(partStates)) })

/** `POST /queues/:service`: a message for that service alone. */
export const queueMessage = z.object({ id: z.string(), type: z.string(), body: z.string() })

/** Any answer that isn't 200. */
export const controlProblem = z.object({ detail: z.string() })

/** `store.json`, beside the store's data: what other commands need to know of the store that runs. */
export const storeFile = z.object({
  pid: z.int(),
  address: z.string(),
  /** By name, once they are there. */
  services: z.record(z.string(), z.string()).optional(),
  control: z.object({ url: z.string(), token: z.string() }),
})
export type StoreFile = z.infer<typeof storeFile>
