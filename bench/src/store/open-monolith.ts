import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { readMonolithSettings, startMonolith } from '@bulkhead/tools/start'
import { ratePerSecond } from './open-store.ts'

/** The monolith of `npm run start:monolith`, in a folder and on a port of its own. */
export interface MeasuredMonolith {
  readonly origin: string
  readonly staffToken: string
  close(): Promise<void>
}

export async function openMonolith(folder: string): Promise<MeasuredMonolith> {
  const port = await freePort()
  const staffToken = randomBytes(24).toString('base64url')
  const settings = readMonolithSettings({
    MONOLITH_PORT: String(port),
    STORE_FOLDER: join(folder, 'store'),
    STAFF_TOKEN: staffToken,
    RATE_LIMIT_PER_SECOND: ratePerSecond,
  })
  const log = createWriteStream(join(folder, 'monolith.log'))
  const monolith = await startMonolith(settings, (source, line) => log.write(`${source} ${line}\n`))
  return {
    origin: `http://127.0.0.1:${port}`,
    staffToken,
    close: async () => {
      await monolith.stop()
      log.end()
    },
  }
}
