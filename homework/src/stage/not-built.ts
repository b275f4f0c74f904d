import { Refused } from '@bulkhead/tools'

/** A build that failed, in Docker's own last words. They don't say whose fault it is: a build prints what it likes. */
export class NotBuilt extends Refused {
  override readonly name = 'NotBuilt'
}
