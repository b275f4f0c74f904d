import { labOperations } from './lab-operations.ts'
import type { Operation } from './operation.ts'
import { shopOperations } from './shop-operations.ts'
import { staffOperations } from './staff-operations.ts'

/** The public HTTP API, whole: the OpenAPI document is made from this, and both deployments answer to it. */
export const operations: readonly Operation[] = [...shopOperations, ...staffOperations, ...labOperations]
