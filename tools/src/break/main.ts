import { findStore } from '../running-store/find-store.ts'
import { orRefusal } from '../running-store/or-refusal.ts'
import { parseBreak } from './arguments.ts'
import { breakTarget } from './break-target.ts'

/** `npm run break <service> [fault]` */
await orRefusal(async () => {
  const request = parseBreak(process.argv.slice(2), process.env)
  const store = await findStore(request.mode, process.env)
  for (const line of await breakTarget(store, request)) console.log(line)
})
