import type { FaultSwitch } from '@bulkhead/service'
import type { DemoShoppers } from '@bulkhead/shoppers'

/** What the gateway breaks and heals with. There is one only with `LAB=on`. */
export interface Lab {
  /** The gateway's own switch. */
  readonly faults: FaultSwitch
  /** Where every process of the store keeps the fault that outlives it, each as `<name>.json`. */
  readonly folder: string
  readonly shoppers: DemoShoppers
}
