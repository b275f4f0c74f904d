import { compose, docker } from './docker.ts'

/** How a container ended that was told to stop. */
export interface Ended {
  /** 0 where it stopped by itself; 137 where its time was over and it was killed. */
  readonly exitCode: number
  /** From when its replacement was asked for, so rather too much than too little. */
  readonly withinMs: number
}

/** Puts a new container in the place of a service's, as a new release does, and waits until that is healthy. */
export async function replace(service: string): Promise<Ended> {
  const old = await compose('ps', '--quiet', service)
  const asked = performance.now()
  const ended = docker('wait', old).then((code) => ({ exitCode: Number(code), withinMs: performance.now() - asked }))
  await compose('up', '--detach', '--wait', '--no-deps', '--force-recreate', service)
  return ended
}
