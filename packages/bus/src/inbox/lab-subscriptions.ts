import type { FaultSwitch } from '@bulkhead/service'
import type { EventDefinition } from '@bulkhead/types'
import { on, type Subscription } from './subscription.ts'

/**
 * What a service hears besides when it may be broken: one event that does nothing, unless the fault switch makes its
 * handler fail. Without a switch it is an event as unknown as any other.
 */
export function labSubscriptions<Schema>(
  faults: Pick<FaultSwitch, 'meetEvent'> | undefined,
  poisoned: EventDefinition,
): readonly Subscription<Schema>[] {
  return faults ? [on([poisoned], async () => faults.meetEvent())] : []
}
