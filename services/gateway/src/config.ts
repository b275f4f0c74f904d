import { dirname } from 'node:path'
import { doorConfig, doorSettings } from '@bulkhead/door'
import { labHasItsFile, labSettings, readSettingsOrExit, setting } from '@bulkhead/service'
import { z } from 'zod'
import { policy, withoutDeadlines } from './upstream/policy.ts'

const settings = z
  .object({
    ...doorSettings,
    /** Written here for the services, which verify sessions with it. */
    SESSION_PUBLIC_KEY_FILE: setting.file,
    CATALOG_URL: setting.httpUrl,
    CART_URL: setting.httpUrl,
    ORDER_URL: setting.httpUrl,
    /** A reviews service, in a store that has one: the shop as it comes has none. */
    REVIEWS_URL: setting.httpUrl.optional(),
    LOG_LEVEL: setting.logLevel,
    /** `off` makes the gateway wait for as long as it takes: a control for the lab, to see what the deadlines are for. */
    LAB_DEADLINES: z.enum(['on', 'off']).default('on'),
    ...labSettings,
  })
  .refine(...labHasItsFile)
  .refine(({ LAB, LAB_DEADLINES }) => LAB === 'on' || LAB_DEADLINES === 'on', {
    path: ['LAB_DEADLINES'],
    error: 'can be off only with LAB=on',
  })

export function readConfig() {
  const given = readSettingsOrExit(settings, process.env)
  return {
    ...doorConfig(given),
    urls: { catalog: given.CATALOG_URL, cart: given.CART_URL, order: given.ORDER_URL, reviews: given.REVIEWS_URL },
    policy: given.LAB_DEADLINES === 'on' ? policy : withoutDeadlines,
    process: given,
    faultFolder: dirname(given.FAULT_FILE ?? ''),
  }
}
