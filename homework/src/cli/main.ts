import { Refused } from '@bulkhead/tools'
import { exercises } from '../../exercises/exercises.ts'
import { startOf, workFolder } from '../folders.ts'
import type { Desk } from '../progress/desk.ts'
import { verify } from '../verify/command.ts'
import { check } from './check.ts'
import { grade } from './grade.ts'
import { hint } from './hint.ts'
import { list } from './list.ts'
import { reset } from './reset.ts'
import { start } from './start.ts'
import { stop } from './stop.ts'
import { submit } from './submit.ts'
import { watch } from './watch.ts'

const desk: Desk = { exercises, startOf, work: workFolder, say: console.log }

/** A command of `npm run homework`. @returns its exit code. @throws Refused with what is wrong, in words */
export type Command = (args: readonly string[], signal: AbortSignal) => Promise<number>

const commands: Readonly<Record<string, Command>> = {
  list: (args) => list(args, desk),
  start: (args) => start(args, desk),
  check: (args, signal) => check(args, desk, signal),
  watch: (args, signal) => watch(args, desk, signal),
  hint: (args) => hint(args, desk),
  reset: (args) => reset(args, desk),
  submit: (args) => submit(args, desk),
  stop: (args) => stop(args, desk),
  grade,
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
