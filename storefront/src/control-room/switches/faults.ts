import type { Fault, FaultKind } from '@bulkhead/types'

/** One way to break a service, as the menu offers it. */
export interface FaultChoice {
  readonly fault: Fault
  /** What it does, and what it proves that there is. */
  readonly does: string
  readonly proves: string
}

const choices: Readonly<Record<FaultKind, Omit<FaultChoice, 'fault'>>> = {
  crash: { does: 'It exits, and is started again.', proves: 'a restart policy, and a fallback meanwhile' },
  'crash-loop': { does: 'It exits at each start.', proves: 'a readiness check, and a fallback' },
  hang: { does: 'It stays there, and answers nothing.', proves: 'deadlines: without them a hang spreads to everyone' },
  slow: { does: 'Every answer comes 2 s late.', proves: 'deadlines, and a breaker' },
  errors: { does: 'Every answer is an error.', proves: 'a breaker' },
  leak: { does: 'It holds memory until its limit ends it.', proves: 'limits' },
  poison: {
    does: 'Its handler fails on the event that npm run break puts on its queue.',
    proves: 'a delivery limit, and a dead-letter queue',
  },
}

const parameters: Readonly<Partial<Record<FaultKind, Omit<Fault, 'kind'>>>> = {
  slow: { delayMs: 2_000, percent: 100 },
  errors: { percent: 100 },
}

/** From gentle to nasty. */
const order: readonly FaultKind[] = ['slow', 'errors', 'crash', 'crash-loop', 'hang', 'leak', 'poison']

/** The gateway is this page's own way in: what would shut it for good ends by itself. */
const gatewaySeconds = 15
const shutsTheDoor: readonly FaultKind[] = ['hang', 'crash-loop']

export function choicesFor(service: string): FaultChoice[] {
  if (service !== 'gateway') return order.map((kind) => choiceOf(kind))
  return order
    .filter((kind) => kind !== 'poison')
    .map((kind) => {
      const choice = choiceOf(kind)
      if (!shutsTheDoor.includes(kind)) return choice
      return {
        ...choice,
        fault: { ...choice.fault, seconds: gatewaySeconds },
        does: `${choice.does} It heals after ${gatewaySeconds} s: this page comes through it too.`,
      }
    })
}

function choiceOf(kind: FaultKind): FaultChoice {
  return { fault: { kind, ...parameters[kind] }, ...choices[kind] }
}
