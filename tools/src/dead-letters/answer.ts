import { Refused } from '../faults/refusal.ts'
import type { DeadLettersRequest } from './arguments.ts'
import { replayOne } from './replay-one.ts'
import { cutShort, listed, shown } from './say.ts'
import type { StaffDoor } from './staff-door.ts'

/** Does what is asked, and returns what there is to say. @throws Refused */
export async function answer(door: StaffDoor, request: DeadLettersRequest): Promise<string[]> {
  switch (request.verb) {
    case 'list': {
      const { items, unavailable } = await door.deadLetters()
      const wanted = (service: string) => request.services.some((name) => name === service)
      const missing = unavailable?.filter(wanted)
      return listed({ items: items.filter(({ service }) => wanted(service)), unavailable: missing }, new Date())
    }
    case 'show': {
      const { items } = await door.deadLetters()
      const found = items.find(({ id }) => id === request.id)
      const nothing = `Nothing is parked under ${request.id}: npm run dead-letters lists what is.`
      if (!found) throw new Refused([nothing, ...cutShort(items)].join('\n'))
      return shown(found)
    }
    case 'replay one':
      return replayOne(door, request.id)
    case 'replay': {
      const counts = await Promise.all(request.services.map((service) => door.replay(service)))
      return request.services.map((service, index) => `${service}: ${counts[index]} handed over again.`)
    }
    default:
      return request satisfies never
  }
}
