import { useQuery } from '@tanstack/react-query'
import { listDeadLetters } from '../api/staff.ts'

export const deadLettersQuery = { queryKey: ['dead-letters'], queryFn: listDeadLetters }

/** Also how the page knows whether whoever looks at it is staff: the session's cookie is hidden from scripts. */
export function useDeadLetters() {
  return useQuery({ ...deadLettersQuery, staleTime: 5_000 })
}
