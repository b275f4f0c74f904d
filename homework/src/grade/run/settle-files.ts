import type { Refusal } from '../compose/refusal.ts'
import { refuseManifests } from '../manifests/manifest-files.ts'
import type { Place } from '../submission/take-submission.ts'
import { settleComposeFiles } from './compose-files.ts'

/** Settles what its author wrote about how it is run: compose files and manifests. With a refusal nothing of it may be run. */
export async function settleFiles(copy: string, place: Place): Promise<readonly Refusal[]> {
  return [...(await settleComposeFiles(copy, place)), ...(await refuseManifests(copy, place))]
}
