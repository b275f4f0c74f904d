import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exercises } from '../exercises/exercises.ts'
import { exercisesFolder } from '../src/folders.ts'
import { isBonus, pointsOf } from '../src/progress/desk.ts'

const sum = (some: typeof exercises) => some.reduce((points, exercise) => points + pointsOf(exercise), 0)

test('the exercises are worth a hundred points, and the bonus ten on top', () => {
  expect(sum(exercises.filter((exercise) => !isBonus(exercise)))).toBe(100)
  expect(sum(exercises.filter(isBonus))).toBe(10)
})

test('an exercise that starts what its author wrote says so, and no other does', () => {
  const fromSubmission = (text: string) => /\$\{SUBMISSION[^}]*\}\/\S+\.ya?ml|manifestsIn/.test(text)
  const readsThem = ({ folder }: (typeof exercises)[number]) =>
    ['stage.yaml', 'site.ts']
      .map((file) => join(exercisesFolder, folder, file))
      .some((file) => existsSync(file) && fromSubmission(readFileSync(file, 'utf8')))

  expect(exercises.filter(({ deploys }) => deploys !== undefined)).toEqual(exercises.filter(readsThem))
})

test.each(exercises)('the page of exercise $number tells its points, and its checks with theirs', (exercise) => {
  const page = readFileSync(join(exercisesFolder, exercise.folder, 'README.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` +\| (\d+|–) +\|/gm)]

  expect(page).toMatch(new RegExp(`^# ${exercise.number} · .* \\(${pointsOf(exercise)} points\\)$`, 'm'))
  expect(Object.fromEntries(rows.map(([, id, points]) => [id, points === '–' ? 0 : Number(points)]))).toEqual(
    Object.fromEntries(exercise.checks.map(({ id, points }) => [id, points])),
  )
})
