import { faint, strong } from '@bulkhead/tools'
import { type Desk, exerciseNumbered } from '../progress/desk.ts'
import { noteProgress, progressOf, readProgress } from '../progress/progress.ts'
import { onlyNumber } from './only-number.ts'
import { lineWidth, wrap } from './wrap.ts'

/** `npm run homework hint N`: one hint more each time, from a nudge to nearly the answer. */
export async function hint(args: readonly string[], desk: Desk): Promise<number> {
  const exercise = exerciseNumbered(onlyNumber('hint', args), desk)
  const { number, folder, title, hints } = exercise
  const { hints: given } = progressOf(await readProgress(desk.work), folder)
  const now = Math.min(given + 1, hints.length)
  desk.say(strong(`${number} · ${title}`))
  for (const [index, text] of hints.slice(0, now).entries()) {
    const isNew = index === given
    const [first = '', ...rest] = wrap(text, lineWidth() - 5)
    const lines = [`\n  ${index + 1}. ${first}`, ...rest.map((line) => `     ${line}`)]
    for (const line of lines) desk.say(isNew ? line : faint(line))
  }
  const last = hints.length - now
  desk.say('')
  if (last > 0) desk.say(faint(`  ${last} more: npm run homework hint ${number}`))
  else desk.say(faint(`  That is all of them. Where the store does it is in homework/exercises/${folder}/README.md.`))
  await noteProgress(desk.work, folder, { hints: now })
  return 0
}
