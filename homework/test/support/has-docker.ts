import { spawnSync } from 'node:child_process'

/** Whether Compose is on this machine: that suffices to read a compose file. */
export function hasCompose(): boolean {
  return spawnSync('docker', ['compose', 'version']).status === 0
}

/** Whether containers can be started here. With REQUIRE_DOCKER=1 it must be so. */
export function hasDocker(): boolean {
  const has = hasCompose() && spawnSync('docker', ['version']).status === 0
  if (!has && process.env.REQUIRE_DOCKER === '1') throw new Error('Docker, with Compose, does not answer here')
  return has
}
