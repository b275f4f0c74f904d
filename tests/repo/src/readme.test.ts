import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@bulkhead/service/testing'
import { afterAll, expect, test } from 'vitest'
import { commandsOf } from './readme-commands.ts'
import { repositoryFiles, root } from './sources.ts'

/** Where each command of the README is run by a test. */
const runBy: Readonly<Record<string, string>> = {
  'npm start': 'here, below',
  'npm run start:monolith': 'here, below',
  'npm run staff-token': 'here, below',
  'npm test': 'this is part of it',
  'npm run lint': '.ci/run',
  'npm run test:compose': '.ci/run',
  'docker compose up': 'npm run test:compose',
  'docker compose -f compose.monolith.yaml up': 'npm run test:compose',
  'npm run break catalog hang': 'here, below',
  'npm run heal': 'here, below',
  'npm run lab isolation': 'labs/test and npm run test:compose',
  'npm run lab contrast': 'npm run test:compose, in short',
  'npm run lab soak': 'npm run test:compose',
  'npm run bench': 'bench/test, in short',
  'npm run monolith:branch': 'tools/test, and npm run test:compose',
  'git diff main..monolith --stat': 'tools/test',
  'npm run homework': 'homework/test/cli',
  'npm run homework:verify': '.ci/run',
  'npm run homework:export ../starter': 'homework/test/export',
  'npm run dead-letters': 'here, below',
  'npm run dead-letters replay': 'npm run test:compose',
}

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-readme-'))
// The databases' account must get through when the tests run as root; else their data would stay behind elsewhere.
chmodSync(folder, 0o755)
const running = new Set<ChildProcess>()
afterAll(async () => {
  for (const child of running) pressCtrlC(child)
  await eventually(() => expect(running.size).toBe(0), 20_000)
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command as its reader would; `said` grows as it speaks. */
function run(command: string, env: Record<string, string>) {
  const [program = '', ...args] = command.split(' ')
  const child = spawn(program, args, {
    cwd: root,
    // No project of that name: a store in containers that runs meanwhile is none of this test's.
    env: { ...process.env, STORE_FOLDER: folder, COMPOSE_PROJECT_NAME: 'bulkhead-readme', ...env },
    detached: true,
  })
  running.add(child)
  // Its streams close when the last of its processes has let go of them.
  child.once('close', () => running.delete(child))
  const said = { text: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said.text += chunk))
  return { child, said, closed: once(child, 'close') }
}

/** A terminal tells all processes of the command. */
function pressCtrlC({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT')
}

async function takenPort() {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' ? String(address?.port) : '', free: () => server.close() }
}

test('every command that the README shows is run by a test', () => {
  const [readme] = repositoryFiles('README.md').filter(({ path }) => path === 'README.md')
  const commands = commandsOf(readme?.text ?? '')

  expect(commands).toContain('npm start')
  expect(commands.filter((command) => !(command in runBy))).toEqual([])
})

test('a command that no test knows would be noticed', () => {
  const markdown = 'Try `npm run magic`.\n\n```sh\nnpm start   # opens the store\ndocker compose sing\n```\n'

  expect(commandsOf(markdown)).toEqual(['npm start', 'docker compose sing', 'npm run magic'])
})

test('npm start opens a store for this machine alone, that is broken and healed, whose staff token is printed, and Ctrl-C closes it', async () => {
  const { port, free } = await takenPort()
  free()
  const store = run('npm start', { PORT: port })
  await eventually(() => expect(store.said.text).toContain(`ready after`), 120_000)

  const products = await fetch(`http://127.0.0.1:${port}/api/products`)
  expect(products.status).toBe(200)
  await expect(fetch(`http://127.0.0.2:${port}/api/products`)).rejects.toThrow()
  const token = run('npm run staff-token', {})
  await token.closed
  const session = await fetch(`http://127.0.0.1:${port}/api/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: token.said.text.trim().split('\n').at(-1) }),
  })
  expect(session.status).toBe(204)

  const broken = run('npm run break catalog hang', {})
  await broken.closed
  expect(broken.said.text).toContain('catalog hangs')
  expect((await fetch(`http://127.0.0.1:${port}/api/products`)).headers.get('store-stale')).toMatch(/^\d+$/)
  const healed = run('npm run heal', {})
  await healed.closed
  expect(healed.said.text).toContain('Healed: catalog (was paused).')
  await eventually(async () => {
    expect((await fetch(`http://127.0.0.1:${port}/api/products`)).headers.get('store-stale')).toBeNull()
  })
  const parked = run('npm run dead-letters', {})
  await parked.closed
  expect(parked.said.text).toContain('Nothing is parked.')

  pressCtrlC(store.child)
  await store.closed
  expect(store.said.text).toContain('stopped; the data stays')
  expect(store.said.text).not.toContain('died')
  await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow()
}, 150_000)

test('npm run start:monolith opens the other store, which is broken and healed too, and Ctrl-C closes it', async () => {
  const { port, free } = await takenPort()
  free()
  const store = run('npm run start:monolith', { MONOLITH_PORT: port })
  await eventually(() => expect(store.said.text).toContain(`ready after`), 120_000)
  const products = () => fetch(`http://127.0.0.1:${port}/api/products`)
  expect((await products()).status).toBe(200)

  const broken = run('npm run break catalog errors', {})
  await broken.closed
  expect(broken.said.text).toContain('catalog: errors')
  expect((await products()).status).toBe(500)
  const healed = run('npm run heal', {})
  await healed.closed
  expect(healed.said.text).toContain('Healed: catalog (errors).')
  expect((await products()).status).toBe(200)

  pressCtrlC(store.child)
  await store.closed
  expect(store.said.text).toContain('stopped; the data stays')
}, 150_000)

test('a port that is in use is said in one sentence', async () => {
  const { port, free } = await takenPort()
  const store = run('npm start', { PORT: port })
  const [code] = await store.closed
  free()

  expect(code).toBe(1)
  expect(store.said.text).toContain(`Port ${port} is in use: stop what listens there, or choose another`)
}, 60_000)

test('settings that are wrong are all named, and nothing starts', async () => {
  const store = run('npm start', { PORT: 'eighty', AMQP_URL: 'http://broker', CART_DATABASE_URL: 'mysql://cart' })
  const [code] = await store.closed

  expect(code).toBe(1)
  for (const name of ['PORT', 'AMQP_URL', 'CART_DATABASE_URL']) expect(store.said.text).toContain(`${name}: must be`)
  expect(store.said.text).not.toContain('ready')
}, 60_000)
