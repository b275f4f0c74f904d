import { useFeed } from '../feed/use-feed.tsx'
import { useHeal } from './use-switches.ts'

export function HealEverything() {
  const status = useFeed((state) => state.status)
  const { mutate, isPending } = useHeal()
  if (!status?.lab) return null
  const isDue = status.services.some(({ state }) => state !== 'up')
  return (
    <button
      type="button"
      className={`button heal-everything ${isDue ? '' : 'button-quiet'}`}
      aria-disabled={isPending}
      onClick={() => mutate(status.services.map(({ name }) => name))}
    >
      Heal everything
    </button>
  )
}
