import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { readMonolithSettings, readStoreSettings, startMonolith, startStore } from '@bulkhead/tools/start'
import type { Deployment } from './deployments.ts'

/** A store for one run of the tests: in a folder of its own, gone afterwards. */
export interface OwnStore {
  readonly address: string
  /** By which it is found, to be broken. */
  readonly folder: string
  readonly staffToken: string
  stop(how: 'quietly' | 'show its log'): Promise<void>
}

const shownLines = 80

export async function startOwnStore(deployment: Deployment = 'services'): Promise<OwnStore> {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-blackbox-'))
  // The databases' account must get through when the tests run as root; else their data would stay behind elsewhere.
  chmodSync(folder, 0o755)
  const logFile = join(folder, 'store.log')
  const staffToken = randomBytes(24).toString('base64url')
  const port = String(await freePort())
  const environment = { STORE_FOLDER: join(folder, 'store'), STAFF_TOKEN: staffToken, LAB: 'on' }
  const log = (source: string, line: string) => appendFileSync(logFile, `${source} ${line}\n`)

  function start() {
    if (deployment === 'monolith') {
      return startMonolith(readMonolithSettings({ ...environment, MONOLITH_PORT: port }), log)
    }
    return startStore(readStoreSettings({ ...environment, PORT: port }), log)
  }

  function showLog(): void {
    const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n')
    process.stderr.write(`The store's last ${shownLines} lines:\n${lines.slice(-shownLines).join('\n')}\n`)
  }

  try {
    const store = await start()
    return {
      address: store.address,
      folder: store.folder,
      staffToken,
      stop: async (how) => {
        await store.stop()
        if (how === 'show its log') showLog()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    showLog()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
