import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@bulkhead/database/embedded'
import { readStoreSettings, startStore } from '@bulkhead/tools/start'

/** A store to break: in a folder of its own, gone afterwards. */
export interface OwnStore {
  readonly folder: string
  readonly address: string
  stop(): Promise<void>
}

export async function startOwnStore(): Promise<OwnStore> {
  const folder = newStoreFolder()
  const settings = readStoreSettings({ PORT: String(await freePort()), STORE_FOLDER: folder })
  const store = await startStore(settings, () => undefined)
  return {
    folder,
    address: store.address,
    stop: async () => {
      await store.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function newStoreFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-labs-'))
  // When root runs this, the databases' own account must reach it too.
  chmodSync(folder, 0o755)
  return folder
}
