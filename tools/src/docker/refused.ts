import { Refused } from '../faults/refusal.ts'

/** What Docker did not do, in its own last words. */
export class DockerRefused extends Refused {
  override readonly name = 'DockerRefused'
}
