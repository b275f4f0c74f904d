import { Refused } from '@bulkhead/tools'

/** The one argument of a command. @throws Refused when there are more */
export function onlyNumber(verb: string, [number, ...more]: readonly string[]): string | undefined {
  if (more.length > 0)
    throw new Refused(`What is "${more.join(' ')}"? npm run homework ${verb} takes one exercise’s number.`)
  return number
}
