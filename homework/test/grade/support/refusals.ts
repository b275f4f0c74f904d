import { checkCompose } from '../../../src/grade/compose/settle-compose.ts'

/** What the starting state of the exercise names. */
export const images = ['postgres:17']

/** What is refused of a compose file, and why. */
export async function refusals(text: string) {
  const checked = await checkCompose(text, 'compose.yaml', images)
  return 'refusals' in checked ? checked.refusals : []
}
