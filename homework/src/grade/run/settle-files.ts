import type { Exercise } from '../../exercise/exercise.ts'
import type { Refusal } from '../compose/refusal.ts'
import { refuseManifests } from '../manifests/manifest-files.ts'
import { settleComposeFile } from './compose-file.ts'

/**
 * Settles what of a copy says how it is run, where the exercise deploys that. With a refusal nothing of it may be run. What
 * else looks so is not read by anybody: a compose file for development, a library's manifests.
 */
export async function settleFiles(
  copy: string,
  { deploys }: Pick<Exercise, 'deploys'>,
  start: string,
): Promise<readonly Refusal[]> {
  switch (deploys) {
    case 'compose.yaml':
      return settleComposeFile(copy, start)
    case 'k8s/':
      return refuseManifests(copy, start)
    case undefined:
      return []
    default:
      return deploys satisfies never
  }
}
