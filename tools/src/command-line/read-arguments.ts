import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Refused } from '../faults/refusal.ts'
import { refuseSwallowedOptions } from './swallowed-options.ts'

type Options = NonNullable<ParseArgsConfig['options']>

export interface CommandLine<Known extends Options> {
  readonly options: Known
  /** How the command is used, for whoever used it otherwise. */
  readonly usage: string
  readonly environment: NodeJS.ProcessEnv
}

/** The options and the other words of a command line. @throws Refused saying what is wrong, and how it is done */
export function readArguments<const Known extends Options>(
  args: readonly string[],
  { options, usage, environment }: CommandLine<Known>,
) {
  refuseSwallowedOptions(Object.keys(options), environment)
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n${usage}`)
  }
}
