import { spawnSync } from 'node:child_process'

/** Whether Compose is on this machine: that suffices to read a compose file. */
export function hasCompose(): boolean {
  return spawnSync('docker', ['compose', 'version']).status === 0
}

/** Whether containers can be started here. */
export function hasDocker(): boolean {
  return hasCompose() && spawnSync('docker', ['version']).status === 0
}
