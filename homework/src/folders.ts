import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const homework = fileURLToPath(new URL('..', import.meta.url))

export const exercisesFolder = join(homework, 'exercises')
export const solutionsFolder = join(homework, 'solutions')
export const mutantsFolder = join(homework, 'mutants')
/** The student's own. */
export const workFolder = join(homework, 'work')
/** Where grades are written, unless somebody says where. */
export const gradedFolder = join(homework, 'graded')
/** Of this checkout, and told to nobody. */
export const secretFile = join(workFolder, '.secret')

/** What a student is given to begin with. */
export function startOf({ folder }: { readonly folder: string }): string {
  return join(exercisesFolder, folder, 'start')
}
