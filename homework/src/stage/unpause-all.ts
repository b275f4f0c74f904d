import { type DockerCall, docker } from '@bulkhead/tools/docker'

/** Lets go on what a check left paused when it ended early: such a container can be neither stopped nor waited for. */
export async function unpauseAll(project: string, call: DockerCall = {}): Promise<void> {
  const filters = ['--filter', `label=com.docker.compose.project=${project}`, '--filter', 'status=paused']
  const paused = await docker(['ps', '--quiet', ...filters], call)
  if (paused !== '') await docker(['unpause', ...paused.split('\n')], call)
}
