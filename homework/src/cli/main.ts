import { Refused } from '@bulkhead/tools'
import { verify } from '../verify/command.ts'

/** A command of `npm run homework`. @returns its exit code. @throws Refused with what is wrong, in words */
export type Command = (args: readonly string[], signal: AbortSignal) => Promise<number>

const commands: Readonly<Record<string, Command>> = {
  verify,
}

const refused = 1
const interrupted = 130
const [name = 'list', ...args] = process.argv.slice(2)
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort())

try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Refused(`There is no "${name}"; there are: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = await command(args, stopping.signal)
} catch (error) {
  if (stopping.signal.aborted) process.exitCode = interrupted
  else if (error instanceof Refused) process.exitCode = refused
  else throw error
  if (error instanceof Refused) console.error(error.message)
}
