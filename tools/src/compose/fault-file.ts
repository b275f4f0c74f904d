import { type Container, variableOf } from './containers.ts'
import { docker } from './docker.ts'

/** Deletes the file that keeps a container's fault, from beside it: in its crash loop nobody can run anything inside. */
export async function removeFaultFile(container: Container): Promise<void> {
  const file = variableOf(container, 'FAULT_FILE')
  if (!file) return
  const { Image, User } = container.Config
  const beside = [
    'run',
    '--rm',
    '--network',
    'none',
    '--volumes-from',
    container.Id,
    '--user',
    User,
    '--entrypoint',
    'rm',
  ]
  await docker(...beside, Image, '-f', file)
}
