import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@bulkhead/database/embedded'
import { eventually } from '@bulkhead/service/testing'
import { type FreshClone, freshClone } from '@bulkhead/tools/fresh-clone'
import { status } from '@bulkhead/types'
import { afterAll, beforeAll, expect, test } from 'vitest'

let clone: FreshClone
/** None of the settings of the store under test: this one is another. */
const { STORE_URL: _, STAFF_TOKEN: __, COMPOSE_FILE: ___, ...environment } = process.env
const settings = { ...environment, COMPOSE_PROJECT_NAME: 'bulkhead-branch-test', PORT: String(await freePort()) }

beforeAll(async () => {
  clone = await freshClone()
  await run('npm', 'run', 'monolith:branch')
  await run('git', 'switch', '--quiet', 'monolith')
}, 300_000)
afterAll(() => clone.remove())

test('on the branch a fresh clone passes its own tests', { timeout: 600_000 }, async () => {
  await run('npm', 'test')
})

test('on the branch npm start opens the store, and Ctrl-C closes it', async () => {
  const store = start('npm', 'start')
  const closed = once(store, 'close')

  await eventually(expectTheMonolith, 60_000)

  if (store.pid !== undefined) process.kill(-store.pid, 'SIGINT')
  await closed
  await expect(expectTheMonolith()).rejects.toThrow()
})

test('on the branch docker compose up opens the store', { timeout: 300_000 }, async () => {
  try {
    await run('docker', 'compose', 'up', '--detach', '--build', '--wait')
    await expectTheMonolith()
  } finally {
    await run('docker', 'compose', 'down', '--volumes', '--timeout', '5')
  }
})

async function expectTheMonolith(): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${settings.PORT}/api/status`)
  expect(status.parse(await answer.json()).architecture).toBe('monolith')
  expect((await fetch(`http://127.0.0.1:${settings.PORT}/api/products`)).status).toBe(200)
}

async function run(...command: readonly [string, ...string[]]): Promise<void> {
  const [code] = await once(start(...command), 'close')
  expect(code, command.join(' ')).toBe(0)
}

/** In a group of its own: a Ctrl-C in a terminal reaches all of a command's processes, and nobody else's. */
function start(program: string, ...args: readonly string[]): ChildProcess {
  return spawn(program, args, {
    cwd: clone.folder,
    env: settings,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}
