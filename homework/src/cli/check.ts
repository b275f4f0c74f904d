import { bad, Refused, warn } from '@bulkhead/tools'
import { checkWork } from '../check/check-work.ts'
import type { ExerciseResult } from '../exercise/result.ts'
import type { Desk } from '../progress/desk.ts'
import { noteProgress } from '../progress/progress.ts'
import { stageOf, takeDownStages } from '../progress/stages.ts'
import { type Work, workOn } from '../progress/work.ts'
import { type CheckRequest, parseCheck } from './check-arguments.ts'
import { checkLines, headLine, tailLines } from './check-lines.ts'
import { createLiveLine } from './live-line.ts'

const allHold = 0
const someDoNot = 1
const notMeasured = 2

/** `npm run homework check N`: what holds, what does not and why, and the one next thing. 0: all of it holds. 2: something could not be judged. */
export async function check(args: readonly string[], desk: Desk, signal: AbortSignal): Promise<number> {
  const request = parseCheck('check', args, desk, process.env)
  const { checks } = await checkOnce(request, await startedWork(request, desk), { desk, signal })
  if (checks.some(({ status }) => status === 'error')) return notMeasured
  return checks.every(({ status }) => status === 'pass') ? allHold : someDoNot
}

/** @throws Refused when there is nothing to check yet */
export async function startedWork({ exercise }: CheckRequest, desk: Desk): Promise<Work> {
  const work = await workOn(exercise, desk)
  if (work) return work
  throw new Refused(`It was not started: npm run homework start ${exercise.number} does that.`)
}

export interface Around {
  readonly desk: Desk
  readonly signal: AbortSignal
}

/** Checks the work as it is now, and says what is seen while it is seen. What is up stays up, for the next time. */
export async function checkOnce(request: CheckRequest, work: Work, { desk, signal }: Around): Promise<ExerciseResult> {
  const { exercise, only, seed, trials } = request
  const live = createLiveLine(process.stdout)
  const say = (line: string) => {
    live.clear()
    desk.say(line)
  }
  const project = await stageOf(exercise)
  say(headLine(exercise, seed))
  // One stage at a time stays up: each has a broker, a database and networks, of which Docker has about thirty.
  if (exercise.needs.includes('docker')) await takeDownStages(desk.exercises.filter((other) => other !== exercise))
  live.say('  Preparing what is looked at: the first time takes longest …')
  const { result, ignored, refusals } = await checkWork(exercise, work, {
    project,
    seed,
    trials,
    signal,
    start: desk.startOf(exercise),
    ...(only === undefined ? {} : { only }),
    onCheck: ({ title }, seen) => {
      if (!seen) return live.say(`  … ${title}`)
      for (const line of checkLines(seen)) say(line)
    },
    onTrouble: (sentence) => say(warn(`  ${sentence}`)),
  }).finally(live.clear)
  for (const { path, why } of ignored) say(bad(`  ${path} ${why}: it was left out, as it is when it counts.`))
  for (const { field, why } of refusals) say(bad(`  ${field} ${why}: it was not run.`))
  for (const line of tailLines(exercise, result)) say(line)
  if (only === undefined) await noteProgress(desk.work, exercise.folder, { last: lastOf(result, work) })
  return result
}

function lastOf({ points, max, checks }: ExerciseResult, { fingerprint }: Work) {
  const statuses = Object.fromEntries(checks.map(({ id, status }) => [id, status]))
  return { at: new Date().toISOString(), work: fingerprint, points, max, checks: statuses }
}
