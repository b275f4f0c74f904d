import type { FaultKind, Status } from '@bulkhead/types'

type Way = FaultKind | 'down'

const fromMemory = 'Browsing goes on from memory, orders are accepted and wait for their stock.'
const noCart = 'Cart and checkout say clearly that they can’t; browsing and past orders go on.'
const catalogAnswersBadly = 'Browsing goes on from memory; orders are confirmed as ever, over the bus.'
const ordersWait = 'Orders are still accepted and wait; past orders say clearly that they can’t be shown.'
const oneDoor = 'One door is one fate: nothing is reachable, though everything behind it is well.'
const parked = 'Shoppers notice nothing. An event that fails five times becomes a dead letter.'
const backSoon = 'It is back in about a second.'

const lost: Readonly<Record<string, string>> = {
  catalog: fromMemory,
  cart: noCart,
  order: ordersWait,
  gateway: oneDoor,
}

/** Where a fault does less, or something else, than taking the whole service away. */
const special: Readonly<Record<string, Readonly<Partial<Record<Way, string>>>>> = {
  catalog: {
    slow: catalogAnswersBadly,
    errors: catalogAnswersBadly,
    leak: 'Nothing at first. When memory ends it, it starts again, and browsing goes on from memory meanwhile.',
    poison: parked,
  },
  cart: { leak: 'Nothing at first. When memory ends it, it starts again with every cart as it was.', poison: parked },
  order: { leak: 'Nothing at first. When memory ends it, it starts again; orders wait meanwhile.', poison: parked },
  gateway: {
    slow: 'Everything is slow for everyone: there is one door.',
    errors: 'Every journey fails: there is one door.',
    leak: 'Nothing at first. When memory ends it, nothing is reachable until it has started again.',
  },
}

/** What the room should see when a service is broken in this way. */
export function hintFor(service: string, way: Way): string | undefined {
  const words = special[service]?.[way] ?? lost[service]
  return words !== undefined && way === 'crash' ? `${backSoon} Until then: ${lower(words)}` : words
}

/** What the room should look at now: one sentence for each service that is broken. */
export function hintsFor({ architecture, services, bus }: Status): string[] {
  if (architecture === 'monolith') return monolithHints(services)
  const hints = services.flatMap(({ name, fault, state }) => {
    const way = fault?.kind ?? (state === 'down' ? 'down' : undefined)
    return way === undefined ? [] : (hintFor(name, way) ?? [])
  })
  if (bus?.state === 'down') hints.push('Orders are accepted and wait: the outboxes fill, and drain when it is back.')
  return [...new Set(hints)]
}

/** What a deadline around each module keeps in it, as long as it is not the whole process that has it. */
const staysInside: readonly FaultKind[] = ['slow', 'errors']

function monolithHints(services: Status['services']): string[] {
  const broken = services.flatMap(({ name, fault }) => (fault ? [{ name, kind: fault.kind }] : []))
  if (broken.length === 0) return []
  const isInside = broken.every(({ name, kind }) => name !== 'gateway' && staysInside.includes(kind))
  return isInside
    ? ['Slowness and errors stay in their module, here too: look which journeys go on.']
    : ['One process is one fate: look how many journeys it takes along.']
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
