import type { Visitors } from '@bulkhead/door'
import type { CatalogMemory } from '../memory/catalog-memory.ts'
import type { Policy } from '../upstream/policy.ts'
import type { Upstreams } from '../upstream/upstreams.ts'

/** What the handlers work with. */
export interface GatewayDependencies {
  readonly upstreams: Upstreams
  readonly policy: Policy
  readonly visitors: Visitors
  readonly memory: CatalogMemory
  /** Aborts when the gateway stops: streams end on it. */
  readonly stopping: AbortSignal
}
