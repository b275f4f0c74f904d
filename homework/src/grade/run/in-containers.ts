import { runChecks } from '../../check/run-checks.ts'
import { takeDown } from '../../stage/take-down.ts'
import type { RunExercise } from './grade-exercise.ts'
import { waysOutTried } from './way-out.ts'

/** Runs the checks in containers of their own, and takes those down, whatever happens; on Ctrl-C too. */
export const runInContainers: RunExercise = async (exercise, { folder, project, seed, trials, signal }) => {
  const warnings: string[] = []
  const warn = (sentence: string) => warnings.push(`${exercise.folder}: ${sentence}.`)
  const onTrouble = (sentence: string) => warn(`on the grader's side, after its checks, ${sentence}`)
  const inContainers = exercise.needs.includes('docker')
  try {
    const result = await runChecks(exercise, { folder, project, seed, trials, signal, onTrouble })
    const tried = inContainers && result.points > 0 ? await waysOutTried(project, signal).catch(unwatched) : []
    for (const sentence of tried) warn(sentence)
    return { result, warnings }
  } finally {
    if (inContainers) await takeDown(project)
  }

  function unwatched(error: unknown): string[] {
    signal.throwIfAborted()
    return [`whether it calls outside could not be watched: ${error instanceof Error ? error.message : error}`]
  }
}
