import { Refused } from '@bulkhead/tools'
import { contrast } from './contrast/command.ts'
import { isolation } from './isolation/command.ts'
import { soak } from './soak/command.ts'

/** `npm run lab <name> …`: 0 it held, 1 it did not, 2 it could not be measured. */
const labs: Readonly<Record<string, (args: readonly string[], signal: AbortSignal) => Promise<number>>> = {
  isolation,
  contrast,
  soak,
}

const notMeasured = 2
const interrupted = 130
const [name = '', ...args] = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) console.error('\nStopping: what is broken is healed first …')
    stopping.abort()
  })
}

try {
  const lab = Object.hasOwn(labs, name) ? labs[name] : undefined
  if (!lab) throw new Refused(`npm run lab <name>; there are: ${Object.keys(labs).join(', ')}.`)
  process.exitCode = await lab(args, stopping.signal)
} catch (error) {
  if (stopping.signal.aborted) process.exitCode = interrupted
  else if (error instanceof Refused) process.exitCode = notMeasured
  else throw error
  if (error instanceof Refused) console.error(error.message)
}
