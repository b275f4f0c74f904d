import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { canReach } from './account.ts'
import { startEmbeddedPostgres } from './index.ts'

const stranger = { uid: 12_345, gid: 12_345 }

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-root-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('one closed folder on the way keeps another user out', async () => {
  const closed = await temporaryFolder()
  await mkdir(join(closed, 'open'), { mode: 0o755 })
  expect(await canReach(stranger, join(closed, 'open'))).toBe(false)
  await chmod(closed, 0o755)
  expect(await canReach(stranger, join(closed, 'open'))).toBe(true)
})

test.runIf(process.getuid?.() === 0)('root’s store keeps its data where the server’s account can go', async () => {
  const closed = await temporaryFolder()
  const options = { folder: join(closed, 'postgres'), settings: { fsync: 'off' } }

  const server = await startEmbeddedPostgres(options)
  onTestFinished(() => rm(dirname(server.folder), { recursive: true, force: true }))
  expect(server.folder).toMatch(/^\/var\/tmp\/bulkhead-[0-9a-f]{12}\/postgres$/)
  await server.createDatabase('shop')
  await server.stop()

  const again = await startEmbeddedPostgres(options)
  const client = new Client({ connectionString: again.url('shop') })
  await client.connect()
  await client.end()
  await again.stop()
})
