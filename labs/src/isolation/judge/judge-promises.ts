import type { PromisesReport } from '../report/report.ts'

/** What was promised and not kept, a sentence each. */
export function complaintsAboutPromises(promises: PromisesReport): string[] {
  const { accepted, confirmed, doubled, stockExpected, stockFound } = promises
  return [
    ...(confirmed < accepted ? [`${accepted - confirmed} of ${accepted} accepted orders were not confirmed.`] : []),
    ...(doubled > 0 ? [`${doubled} shoppers have more than the one order that they made.`] : []),
    ...(stockFound !== stockExpected ? [`The stock is ${stockFound} where ${stockExpected} would add up.`] : []),
  ]
}
