import { docker as callDocker } from '../docker/call.ts'
import { root } from '../running-store/root.ts'

/** Runs `docker …` in the checkout and returns what it printed. @throws Refused with Docker's own words */
export function docker(...args: readonly string[]): Promise<string> {
  return callDocker(args, { cwd: root })
}
