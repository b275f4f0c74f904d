import { docker } from '@bulkhead/tools/docker'

const pullWithinMs = 10 * 60_000

/** Fetches an image that is not here yet. @throws DockerRefused when it can't be fetched */
export async function haveImage(name: string): Promise<void> {
  const here = await docker(['images', '--quiet', name])
  if (here === '') await docker(['pull', '--quiet', name], { deadlineMs: pullWithinMs })
}
