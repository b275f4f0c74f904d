import { join } from 'node:path'

/** Where a service keeps a fault that must outlive its own restart. */
export function faultFileIn(folder: string, service: string): string {
  return join(folder, 'lab', `${service}.json`)
}
