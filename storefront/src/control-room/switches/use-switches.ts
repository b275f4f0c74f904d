import type { Fault } from '@bulkhead/types'
import { useMutation } from '@tanstack/react-query'
import { breakService, healService } from '../../api/lab.ts'
import { isAway } from '../../api/refusals.ts'
import { useSay } from '../../ui/toast.tsx'

export function useBreak(service: string) {
  const say = useSay()
  return useMutation({
    mutationFn: (fault: Fault) => breakService(service, fault),
    onError: (error) => say({ tone: 'bad', text: `${service} could not be broken: ${whyNot(error)}` }),
  })
}

/** Heals services, and says of which it did not succeed. */
export function useHeal() {
  const say = useSay()
  return useMutation({
    mutationFn: async (services: readonly string[]) => {
      const ends = await Promise.allSettled(services.map(healService))
      return ends.flatMap((end, index) =>
        end.status === 'rejected' ? [`${services[index]} could not be healed: ${whyNot(end.reason)}`] : [],
      )
    },
    onSuccess: (refusals) => {
      if (refusals.length > 0) say({ tone: 'bad', text: refusals.join(' ') })
    },
  })
}

function whyNot(error: unknown): string {
  if (isAway(error)) return 'it does not answer just now.'
  return error instanceof Error ? error.message : 'it is not clear why.'
}
