import type { OrderStatus } from '@bulkhead/types'
import { useEffect, useState } from 'react'

/** When all is well a status lasts well under a second. */
const lateAfterMs = 3_000

/** Whether an order has been in a status for longer than it would be if all were well. */
export function useIsLate(status: OrderStatus): boolean {
  const [lateIn, setLateIn] = useState<OrderStatus>()
  useEffect(() => {
    const timer = setTimeout(() => setLateIn(status), lateAfterMs)
    return () => clearTimeout(timer)
  }, [status])
  return lateIn === status
}
