import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@bulkhead/service/testing'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './index.ts'

const settings = { fsync: 'off' }
let root: string
let folder: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bulkhead-embedded-'))
  await chmod(root, 0o755)
  folder = join(root, 'postgres')
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, settings, ...options })
  onTestFinished(() => server.stop())
  return server
}

/** A launcher in a process of its own, which a test may kill. */
function startElsewhere(): ChildProcess {
  const module = JSON.stringify(new URL('./index.ts', import.meta.url).href)
  const options = JSON.stringify({ folder, settings })
  const code = `const { startEmbeddedPostgres } = await import(${module}); await startEmbeddedPostgres(${options})`
  return spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' })
}

async function ask(server: EmbeddedPostgres, sql: string, database = 'postgres'): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url(database) })
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return rows.flat()
}

const pidInFolder = async () => Number.parseInt(await readFile(join(folder, 'data/postmaster.pid'), 'utf8'), 10)

test('a first start that is killed half-way leaves nothing in the way of the next one', async () => {
  const launcher = startElsewhere()
  await eventually(async () => expect(await readdir(folder)).toContainEqual(expect.stringMatching(/^unfinished-\w+$/)))
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')

  const server = await start()
  await server.createDatabase('shop')
  await ask(server, 'create table orders (id int)', 'shop')
  await ask(server, 'insert into orders values (7)', 'shop')
  expect(await readdir(folder)).toContain('data')
})

test('what was stored is there at the next start', async () => {
  const server = await start()
  await server.createDatabase('shop')
  expect(await ask(server, 'select id from orders', 'shop')).toEqual([7])
  await server.stop()
  expect(await server.exited).toBe(0)
})

test('the server is the same on every machine, and heard on this one only', async () => {
  const server = await start()
  expect(await ask(server, 'select datlocale, pg_encoding_to_char(encoding) from pg_database limit 1')).toEqual([
    'C.UTF-8',
    'UTF8',
  ])
  expect(await ask(server, `select lower('ÄPFEL'), current_setting('timezone')`)).toEqual(['äpfel', 'UTC'])
  const listens = `select current_setting('listen_addresses'), current_setting('unix_socket_directories')`
  expect(await ask(server, listens)).toEqual(['127.0.0.1', ''])
  const stranger = new Client({ connectionString: server.url('postgres').replace(/:[0-9a-f]+@/, ':guess@') })
  await expect(stranger.connect()).rejects.toThrow('password authentication failed')
})

test('a server that was killed starts again with all that was stored, on the port that was asked for', async () => {
  const killed = await start()
  process.kill(killed.pid, 'SIGKILL')
  expect(await killed.exited).toBe(null)

  const server = await start({ port: killed.port })
  expect(server.port).toBe(killed.port)
  expect(await ask(server, 'select id from orders', 'shop')).toEqual([7])
})

test('a server that a killed launcher left running, or hanging, is stopped first', async () => {
  const launcher = startElsewhere()
  await eventually(async () => expect(await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).toContain('ready'))
  const leftover = await pidInFolder()
  launcher.kill('SIGKILL')
  await once(launcher, 'exit')
  process.kill(leftover, 'SIGSTOP')

  const server = await start()
  expect(server.pid).not.toBe(leftover)
  expect(await ask(server, 'select id from orders', 'shop')).toEqual([7])
})

test('data of another version are left alone, with a word on what to do', async () => {
  const stopped = await start()
  await stopped.stop()
  const versionFile = join(folder, 'data/PG_VERSION')
  const version = await readFile(versionFile, 'utf8')
  await writeFile(versionFile, '12\n')
  onTestFinished(() => writeFile(versionFile, version))

  await expect(start()).rejects.toThrow(/^The data in .* is of PostgreSQL version 12, .*: delete that folder/)
})

test('a process that got the pid of a killed server is neither signalled nor in the way', async () => {
  const killed = await start()
  process.kill(killed.pid, 'SIGKILL')
  await killed.exited
  const { uid, gid } = await stat(join(folder, 'data'))
  const stranger = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {})
  onTestFinished(() => void stranger.kill())
  const pidFile = join(folder, 'data/postmaster.pid')
  await writeFile(pidFile, (await readFile(pidFile, 'utf8')).replace(String(killed.pid), String(stranger.pid)))

  const server = await start()
  expect(await ask(server, 'select id from orders', 'shop')).toEqual([7])
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null)
})
