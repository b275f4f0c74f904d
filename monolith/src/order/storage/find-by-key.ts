import type { EarlierCheckout } from '@bulkhead/cart/domain'
import type { StoreTransaction } from '../../database/tables.ts'

/** The order that a checkout with this key made before. */
export async function findByKey(
  tx: StoreTransaction,
  { shopperId, idempotencyKey }: { readonly shopperId: string; readonly idempotencyKey: string },
): Promise<EarlierCheckout | undefined> {
  return tx
    .selectFrom('orders')
    .select(['id as orderId', 'request_hash as requestHash', 'total_cents as totalCents', 'currency'])
    .where('shopper_id', '=', shopperId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
}
