import type { DeadLetter } from '@bulkhead/types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { replayDeadLetters } from '../api/staff.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useSay } from '../ui/toast.tsx'
import { deadLettersQuery, useDeadLetters } from './use-dead-letters.ts'

/** Events that a service could not handle, service by service. */
export function DeadLetters() {
  const { data } = useDeadLetters()
  if (!data) return <Skeleton className="book-skeleton" />
  const unavailable = data.unavailable ?? []
  const services = [...new Set(data.items.map(({ service }) => service))]
  return (
    <>
      {unavailable.length > 0 ? (
        <Notice tone="warning" icon="leak">
          <strong>Not to be had just now: those of {unavailable.join(' and ')}.</strong> They are kept until it is back.
        </Notice>
      ) : null}
      {services.length === 0 ? <NothingParked /> : null}
      {services.map((service) => (
        <Parked key={service} service={service} letters={data.items.filter((letter) => letter.service === service)} />
      ))}
    </>
  )
}

interface ParkedProps {
  readonly service: string
  readonly letters: readonly DeadLetter[]
}

function Parked({ service, letters }: ParkedProps) {
  const client = useQueryClient()
  const say = useSay()
  const { mutate, isPending } = useMutation({
    mutationFn: () => replayDeadLetters(service),
    onSuccess: ({ replayed }) => say({ tone: 'good', text: `${replayed} handed to ${service} again.` }),
    onError: (error) => say({ tone: 'bad', text: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: deadLettersQuery.queryKey }),
  })
  return (
    <section className="parked" aria-labelledby={`parked-${service}`}>
      <div className="parked-head">
        <h2 id={`parked-${service}`}>{service}</h2>
        <button type="button" className="button button-quiet" disabled={isPending} onClick={() => mutate()}>
          Replay {letters.length} for {service}
        </button>
      </div>
      <ul>
        {letters.map((letter) => (
          <li key={letter.id} className="letter">
            <p className="letter-head">
              <code>{letter.type}</code> <Time at={letter.parkedAt} show="day" />
            </p>
            <p>{letter.reason}</p>
            <details>
              <summary>
                The event as it came, after {letter.attempts} {letter.attempts === 1 ? 'attempt' : 'attempts'}
              </summary>
              <pre>{JSON.stringify(letter.event, null, 2)}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NothingParked() {
  return (
    <div className="nothing">
      <Icon name="letter" />
      <p>Nothing is parked: every event was handled.</p>
    </div>
  )
}
