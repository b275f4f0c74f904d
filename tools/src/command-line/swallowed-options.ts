import { Refused } from '../faults/refusal.ts'

/**
 * npm keeps what looks like an option for itself, unless it comes after `--`: it would be lost without a word.
 * @throws Refused when npm kept one of these
 */
export function refuseSwallowedOptions(flags: readonly string[], environment: NodeJS.ProcessEnv): void {
  const kept = flags.find((flag) => environment[`npm_config_${flag.replaceAll('-', '_')}`] !== undefined)
  if (kept) throw new Refused(`npm kept --${kept} for itself: put options after a --, as in: npm run … -- --${kept} …`)
}
