import { Refused } from '../faults/refusal.ts'

/** The number that an option was given. @throws Refused naming the option and what it takes */
export function wholeNumber(flag: string, text: string, [least, most]: readonly [number, number]): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Refused(`--${flag} must be a whole number from ${least} to ${most}.`)
}
