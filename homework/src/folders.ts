import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const homework = fileURLToPath(new URL('..', import.meta.url))

export const exercisesFolder = join(homework, 'exercises')
export const solutionsFolder = join(homework, 'solutions')
/** The student's own. */
export const workFolder = join(homework, 'work')
/** Of this checkout, and told to nobody. */
export const secretFile = join(workFolder, '.secret')
