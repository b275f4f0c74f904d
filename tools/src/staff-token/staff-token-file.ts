import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The staff token that the gateway made at its first start, if `npm start` ever ran on this folder. */
export function staffTokenFile(folder: string): string | undefined {
  const file = join(folder, 'keys', 'staff-token')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
