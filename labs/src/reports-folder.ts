import { resolve } from 'node:path'
import { root } from '@bulkhead/tools'

/** Where reports are written: `reports/`, or what `REPORTS_FOLDER` names. */
export function reportsFolder({ REPORTS_FOLDER }: NodeJS.ProcessEnv): string {
  return resolve(root, REPORTS_FOLDER || 'reports')
}
