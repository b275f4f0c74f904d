import { docker } from '@bulkhead/tools/docker'
import { unpauseAll } from './unpause-all.ts'

/**
 * Takes down all of a project, its volumes and the images built for it too, with no need for the files it was started from.
 * It goes on to its end when whoever wanted it presses Ctrl-C.
 */
export async function takeDown(project: string): Promise<void> {
  await unpauseAll(project)
  const all = ['--volumes', '--remove-orphans', '--rmi', 'local', '--timeout', '2']
  await docker(['compose', '--project-name', project, 'down', ...all], { deadlineMs: 120_000 })
  // Each check built an image under the same name: those that lost it to a later one.
  await docker(['image', 'prune', '--force', '--filter', `label=com.docker.compose.project=${project}`])
}
