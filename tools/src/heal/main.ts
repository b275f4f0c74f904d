import { findStore } from '../running-store/find-store.ts'
import { orRefusal } from '../running-store/or-refusal.ts'
import { parseHeal } from './arguments.ts'
import { healTargets } from './heal-targets.ts'

/** `npm run heal [service]` */
await orRefusal(async () => {
  const { targets, mode } = parseHeal(process.argv.slice(2), process.env)
  for (const line of await healTargets(await findStore(mode, process.env), targets)) console.log(line)
})
