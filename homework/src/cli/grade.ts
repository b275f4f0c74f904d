import { randomBytes } from 'node:crypto'
import { Refused, root } from '@bulkhead/tools'
import { exercises } from '../../exercises/exercises.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { gradedFolder, startOf } from '../folders.ts'
import { parseGrade } from '../grade/arguments.ts'
import { gradeSubmission } from '../grade/grade-submission.ts'
import { endLines, exerciseLines } from '../grade/report/on-terminal.ts'
import { withheld } from '../grade/report/sentences.ts'
import { writeReports } from '../grade/report/write-reports.ts'
import { runInContainers } from '../grade/run/in-containers.ts'
import { sayOnActions } from '../grade/say-on-actions.ts'

const graded = 0
const notGraded = 2

/** `npm run homework grade`: 0 it has graded, whatever the points, 2 something could not be graded, which it names. */
export async function grade(args: readonly string[], signal: AbortSignal): Promise<number> {
  const request = parseGrade(args, process.env, gradedFolder)
  const wanted = chosen(request.exercises)
  const { submission, seed, trials, out, mayLack } = request
  const project = `bulkhead-grade-${randomBytes(4).toString('hex')}`
  say([
    `Grading ${wanted.length} exercises, in containers of ${project}.`,
    `The same things are tried again with --seed ${seed} --trials ${trials}.`,
  ])
  const result = await gradeSubmission({
    submission,
    project,
    seed,
    trials,
    mayLack,
    exercises: wanted,
    startOf,
    root,
    runExercise: runInContainers,
    onGraded: (exercise) => say(exerciseLines(exercise)),
    signal,
  })
  say(endLines(result))
  const written = await writeReports(result, out)
  say([`Written to ${out}: ${written.join(', ')}.`])
  await sayOnActions(result, process.env)
  return withheld(result) ? notGraded : graded
}

function chosen(numbers: readonly number[]): readonly Exercise[] {
  const unknown = numbers.find((wanted) => !exercises.some(({ number }) => number === wanted))
  if (unknown !== undefined) {
    const known = exercises.map(({ number }) => number).join(', ')
    throw new Refused(`There is no exercise ${unknown}; there are ${known}.`)
  }
  return numbers.length === 0 ? exercises : exercises.filter(({ number }) => numbers.includes(number))
}

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}
