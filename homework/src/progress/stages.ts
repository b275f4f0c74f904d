import { docker } from '@bulkhead/tools/docker'
import type { Exercise } from '../exercise/exercise.ts'
import { checkoutName } from '../stage/password.ts'
import { takeDown } from '../stage/take-down.ts'

/** What the stage of an exercise is called: the same at each check, and another one in another checkout. */
export async function stageOf({ folder }: Exercise): Promise<string> {
  return `bulkhead-homework-${folder.slice(0, 2)}-${await checkoutName()}`
}

/** Takes down what is up of these. @returns what was */
export async function takeDownStages(exercises: readonly Exercise[]): Promise<readonly Exercise[]> {
  const inContainers = exercises.filter(({ needs }) => needs.includes('docker'))
  if (inContainers.length === 0) return []
  const listed = await docker(['ps', '--all', '--format', '{{.Label "com.docker.compose.project"}}'])
  const up = new Set(listed.split('\n'))
  const taken: Exercise[] = []
  for (const exercise of inContainers) {
    const project = await stageOf(exercise)
    if (!up.has(project)) continue
    await takeDown(project)
    taken.push(exercise)
  }
  return taken
}
