import { runChecks } from '../../check/run-checks.ts'
import { takeDown } from '../../stage/take-down.ts'
import type { RunExercise } from './grade-exercise.ts'
import { watchSubmission } from './watch.ts'

/** Runs the checks in containers of their own, and takes those down, whatever happens; on Ctrl-C too. */
export const runInContainers: RunExercise = async (exercise, { folder, project, seed, trials, signal }) => {
  const troubles: string[] = []
  const onTrouble = (sentence: string) => troubles.push(`on the grader's side, after its checks: ${sentence}`)
  const hasContainers = exercise.needs.includes('docker')
  const watch = hasContainers ? watchSubmission(exercise, project, signal) : { exercise, sentences: () => [] }
  try {
    const result = await runChecks(watch.exercise, { folder, project, seed, trials, signal, onTrouble })
    const warnings = [...watch.sentences(), ...troubles].map((sentence) => `${exercise.folder}: ${sentence}.`)
    return { result, warnings }
  } finally {
    if (hasContainers) await takeDown(project)
  }
}
