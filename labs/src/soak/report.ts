import { complaintsAboutPromises } from '../isolation/judge/judge-promises.ts'
import type { PromisesReport } from '../isolation/report/report.ts'
import type { PlannedFault } from './plan.ts'

/** What `reports/soak.json` holds. Times are RFC 3339, memory is bytes. */
export interface SoakReport {
  readonly startedAt: string
  readonly seed: number
  readonly faults: readonly SoakedFault[]
  readonly promises: PromisesReport
  readonly wellAtTheEnd: boolean
  /** Under the same load before the first fault and after the last. None where the system doesn't tell. */
  readonly memory: { readonly before?: number | undefined; readonly after?: number | undefined }
  readonly complaints: readonly string[]
  readonly verdict: 'held' | 'did not hold' | 'not measured'
}

export interface SoakedFault extends PlannedFault {
  /** Why it could not be made, if so. */
  readonly skipped?: string
}

export type Soaked = Omit<SoakReport, 'complaints' | 'verdict'>

/** Memory is back where it started when it is at most so many times what it was. */
const memoryGrowsAtMost = 1.1

export function conclude(soaked: Soaked): SoakReport {
  const { promises, wellAtTheEnd, memory, faults } = soaked
  const { before, after } = memory
  const unmeasured = before === undefined || after === undefined
  const complaints = [
    ...complaintsAboutPromises(promises),
    ...(wellAtTheEnd ? [] : ['Not all was well after the last fault was healed.']),
    ...(!unmeasured && after > before * memoryGrowsAtMost
      ? [`Memory went from ${inMiB(before)} to ${inMiB(after)}.`]
      : []),
  ]
  if (complaints.length > 0) return { ...soaked, complaints, verdict: 'did not hold' }
  const made = faults.filter(({ skipped }) => skipped === undefined)
  return { ...soaked, complaints, verdict: unmeasured || made.length === 0 ? 'not measured' : 'held' }
}

export function inMiB(bytes: number | undefined): string {
  return bytes === undefined ? 'not measured' : `${Math.round(bytes / 1_024 ** 2)} MiB`
}
