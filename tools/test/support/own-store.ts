import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { readStoreSettings } from '../../src/start/settings.ts'
import { type Store, startStore } from '../../src/start/store.ts'

/** A store to break: in a folder of its own, gone afterwards. */
export interface OwnStore {
  readonly store: Store
  readonly folder: string
  /** Its processes' last lines, for a test that fails. */
  readonly log: readonly string[]
  stop(): Promise<void>
}

export async function startOwnStore(): Promise<OwnStore> {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-tools-'))
  // When root runs this, the databases' own account must reach it too.
  chmodSync(folder, 0o755)
  const log: string[] = []
  const settings = readStoreSettings({ PORT: String(await freePort()), STORE_FOLDER: folder })
  const store = await startStore(settings, (source, line) => void log.push(`${source} ${line}`))
  return {
    store,
    folder,
    log,
    stop: async () => {
      await store.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
