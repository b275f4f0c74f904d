import { z } from 'zod'

/** Demo shoppers, who come from the server's side: so many a second for each journey. */
export const demoLoad = z.strictObject({ perSecond: z.int().min(1).max(20) }).meta({ id: 'DemoLoad' })
export type DemoLoad = z.infer<typeof demoLoad>
