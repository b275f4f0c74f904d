import { type Query, QueryClient } from '@tanstack/react-query'
import { isAway } from '../api/refusals.ts'

const askAgainMs = 3_000

/**
 * The pages' memory of the store. What is down is asked again every few seconds, so a page heals without a reload; what
 * was refused is not. Nothing is sent later than its shopper asked for: offline it fails at once, and says so.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 10_000, refetchInterval: untilWell, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

function untilWell({ state }: Query): number | false {
  if (state.status === 'error') return isAway(state.error) ? askAgainMs : false
  return isFromMemory(state.data) ? askAgainMs : false
}

/** One answer, or a list of pages of which one may be. */
function isFromMemory(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  if ('pages' in data && Array.isArray(data.pages)) return data.pages.some(isFromMemory)
  return 'asOf' in data
}
