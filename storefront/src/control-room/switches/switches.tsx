import { useFeed } from '../feed/use-feed.tsx'
import { FaultMenu } from './fault-menu.tsx'
import { useHeal } from './use-switches.ts'

interface SwitchesProps {
  readonly service: string
  readonly isBroken: boolean
}

/** What breaks a service and heals it; there is nothing of the kind outside the lab. */
export function Switches({ service, isBroken }: SwitchesProps) {
  const isLab = useFeed((state) => state.status?.lab !== undefined)
  const { mutate } = useHeal()
  if (!isLab) return null
  return (
    <div className="switches">
      <FaultMenu service={service} />
      <button
        type="button"
        className={`switch-button ${isBroken ? 'switch-button-due' : ''}`}
        aria-label={`Heal ${service}`}
        onClick={() => mutate([service])}
      >
        Heal
      </button>
    </div>
  )
}
