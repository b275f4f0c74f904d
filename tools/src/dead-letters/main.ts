import { findStore } from '../running-store/find-store.ts'
import { orRefusal } from '../running-store/or-refusal.ts'
import { answer } from './answer.ts'
import { parseDeadLetters } from './arguments.ts'
import { openStaffDoor } from './staff-door.ts'

/** `npm run dead-letters [service]`, `… show <id>`, `… replay [service]`, `… replay <id>` */
await orRefusal(async () => {
  const request = parseDeadLetters(process.argv.slice(2), process.env)
  const store = await findStore(request.mode, process.env)
  for (const line of await answer(await openStaffDoor(store, process.env.STAFF_TOKEN), request)) console.log(line)
})
