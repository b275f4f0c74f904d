import { faint, good, Refused, strong } from '@bulkhead/tools'
import type { Exercise } from '../exercise/exercise.ts'
import { type Desk, isBonus, pointsOf } from '../progress/desk.ts'
import { type Progress, progressOf, readProgress } from '../progress/progress.ts'
import { type Work, workOn } from '../progress/work.ts'
import { bar } from './bar.ts'

const titleWidth = 40

/** `npm run homework`: the exercises, how far each is, and what comes next. */
export async function list(args: readonly string[], desk: Desk): Promise<number> {
  if (args.length > 0) throw new Refused(`What is "${args.join(' ')}"? npm run homework lists the exercises.`)
  const progress = await readProgress(desk.work)
  const states = await Promise.all(desk.exercises.map((exercise) => stateOf(exercise, desk, progress)))
  const hundred = states.filter(({ exercise }) => !isBonus(exercise))
  const bonus = states.filter(({ exercise }) => isBonus(exercise))
  desk.say(
    `${strong('Homework'.padEnd(titleWidth + 4))}${sumOf(hundred)}${bonus.length > 0 ? `, and ${sumOf(bonus)} on top` : ''}`,
  )
  desk.say('')
  for (const state of states) desk.say(lineOf(state))
  const next = states.find(({ points, max }) => points < max)
  desk.say('')
  desk.say(next ? nextLine(next) : good('All of it holds. npm run homework submit packs it.'))
  return 0
}

interface State {
  readonly exercise: Exercise
  readonly work: Work | undefined
  readonly points: number
  readonly max: number
  /** Said beside the points. */
  readonly note: string
}

async function stateOf(exercise: Exercise, desk: Desk, progress: Progress): Promise<State> {
  const work = await workOn(exercise, desk)
  const { last } = progressOf(progress, exercise.folder)
  const note = noteOn(work, last?.work)
  return { exercise, work, points: (work && last?.points) ?? 0, max: pointsOf(exercise), note }
}

function noteOn(work: Work | undefined, checked: string | undefined): string {
  if (!work) return 'not started'
  if (checked === undefined) return 'not checked yet'
  return checked === work.fingerprint ? '' : 'changed since its last check'
}

function lineOf({ exercise, points, max, note }: State): string {
  const { number, title } = exercise
  const figures = `${points}/${max}`.padStart(6)
  return `  ${number}  ${title.padEnd(titleWidth)} ${bar(points, max)} ${points === max ? good(figures) : figures}  ${faint(note)}`
}

function sumOf(states: readonly State[]): string {
  const [points, max] = [
    states.reduce((sum, state) => sum + state.points, 0),
    states.reduce((sum, state) => sum + state.max, 0),
  ]
  return `${points} of ${max} points`
}

function nextLine({ exercise, work }: State): string {
  const { number, folder } = exercise
  const verb = work ? 'check' : 'start'
  return `Next: npm run homework ${verb} ${number}      ${faint(`what it asks for: homework/exercises/${folder}/README.md`)}`
}
