import type { Fault, FaultKind } from '@bulkhead/types'

/** One way to break a service, as the menu offers it. */
export interface FaultChoice {
  readonly fault: Fault
  /** What it does, and what it proves that there is. */
  readonly does: string
  readonly proves: string
}

/** Poison needs an event on the queue besides: that is for `npm run break`. */
type Offered = Exclude<FaultKind, 'poison'>

const choices: Readonly<Record<Offered, Omit<FaultChoice, 'fault'>>> = {
  crash: { does: 'It exits, and is started again.', proves: 'a restart policy, and a fallback meanwhile' },
  'crash-loop': { does: 'It exits at each start.', proves: 'a readiness check, and a fallback' },
  hang: { does: 'It stays there, and answers nothing.', proves: 'deadlines: without them a hang spreads to everyone' },
  slow: { does: 'Every answer comes 2 s late.', proves: 'deadlines, and a breaker' },
  errors: { does: 'Every answer is an error.', proves: 'a breaker' },
  leak: { does: 'It holds memory until its limit ends it.', proves: 'limits' },
}

const parameters: Readonly<Partial<Record<Offered, Omit<Fault, 'kind'>>>> = {
  slow: { delayMs: 2_000, percent: 100 },
  errors: { percent: 100 },
}

/** From gentle to nasty. */
const order: readonly Offered[] = ['slow', 'errors', 'crash', 'crash-loop', 'hang', 'leak']

/** The gateway is this page's own way in: what would shut it for good ends by itself. */
const gatewaySeconds = 15
const shutsTheDoor: readonly Offered[] = ['hang', 'crash-loop']

export function choicesFor(service: string): FaultChoice[] {
  return order.map((kind) => {
    const choice = choiceOf(kind)
    if (service !== 'gateway' || !shutsTheDoor.includes(kind)) return choice
    return {
      ...choice,
      fault: { ...choice.fault, seconds: gatewaySeconds },
      does: `${choice.does} It heals after ${gatewaySeconds} s: this page comes through it too.`,
    }
  })
}

function choiceOf(kind: Offered): FaultChoice {
  return { fault: { kind, ...parameters[kind] }, ...choices[kind] }
}
