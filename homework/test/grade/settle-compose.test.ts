import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, test as everywhere, expect } from 'vitest'
import { checkCompose, settleCompose } from '../../src/grade/compose/settle-compose.ts'
import { hasCompose } from '../support/has-docker.ts'
import { images, refusals } from './support/refusals.ts'

const test = everywhere.runIf(hasCompose())

const good = `
name: mine
x-health: &health
  interval: 1s
services:
  app:
    build:
      context: .
      args: { VERSION: "1" }
    command: [node, main.ts, $$HOME]
    environment: [DATABASE_URL=postgres://db, "GREETING=\${GREETING:-hello}"]
    depends_on: { db: { condition: service_healthy } }
    healthcheck:
      <<: *health
      test: [CMD, node, health.ts]
    ports: ["8080:8080"]
    mem_limit: 128m
    privileged: false
    security_opt: [no-new-privileges:true]
  db:
    image: postgres:17
    restart: unless-stopped
    networks: { back: { aliases: [database] }, default: null }
    volumes: [data:/var/lib/postgresql/data]
    tmpfs: /run
    secrets: [password]
    deploy: { resources: { limits: { cpus: "8", memory: 64g } } }
networks: { back: {} }
volumes: { data: {} }
secrets: { password: { file: ./password } }
`

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settle-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('what an honest file says is accepted', async () => {
  expect(await refusals(good)).toEqual([])
})

test('no variable of the machine gets into a file', async () => {
  process.env.SECRET_OF_THE_MACHINE = 'leaked'
  const text = `services: { app: { image: "postgres:17", command: ["$\{SECRET_OF_THE_MACHINE:-none}", "$\{PATH:-none}"] } }`

  const checked = await checkCompose(text, 'compose.yaml', images)

  expect(checked).toMatchObject({ file: { services: { app: { command: ['none', 'none'] } } } })
})

test('what is accepted is put within limits, without a way out and without a port of the machine', async () => {
  await writeFile(join(folder, 'compose.yaml'), good)

  await settleCompose({ folder, file: 'compose.yaml', images })

  const settled = JSON.parse(await readFile(join(folder, 'compose.yaml'), 'utf8'))
  const withoutThisMachine = { internal: true, driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' } }
  expect(settled.networks).toEqual({ back: withoutThisMachine, default: withoutThisMachine })
  expect(settled.volumes).toEqual({ data: {} })
  expect(settled.services.app).toEqual({
    build: { context: '.', dockerfile: 'Dockerfile', args: { VERSION: '1' } },
    cap_drop: ['ALL'],
    command: ['node', 'main.ts', '$$HOME'],
    depends_on: { db: { condition: 'service_healthy', required: true } },
    cpus: '1',
    dns: ['127.0.0.1'],
    dns_opt: ['timeout:1', 'attempts:1'],
    mem_limit: '134217728',
    pids_limit: 256,
    environment: { DATABASE_URL: 'postgres://db', GREETING: 'hello' },
    healthcheck: { interval: '1s', test: ['CMD', 'node', 'health.ts'] },
    logging: { driver: 'json-file', options: { 'max-size': '1m', 'max-file': '2' } },
    networks: { default: null },
    security_opt: ['no-new-privileges'],
  })
  expect(settled.services.db).toMatchObject({ cpus: '1', mem_limit: '536870912', pids_limit: 256 })
})

test('Compose reads the settled file as it was settled', async () => {
  await writeFile(join(folder, 'compose.yaml'), good)
  await settleCompose({ folder, file: 'compose.yaml', images })

  const args = [
    'compose',
    '--project-name',
    'other',
    '--file',
    join(folder, 'compose.yaml'),
    'config',
    '--format',
    'json',
  ]
  const { stdout } = await promisify(execFile)('docker', args)

  expect(JSON.parse(stdout)).toMatchObject({
    networks: { back: { name: 'other_back', internal: true } },
    services: { app: { command: ['node', 'main.ts', '$$HOME'], build: { context: folder } } },
  })
})

test('a file that is refused is left as it is', async () => {
  await writeFile(join(folder, 'compose.yaml'), 'services: { app: { image: "postgres:17", pid: host } }')

  const refused = await settleCompose({ folder, file: 'compose.yaml', images })

  expect(refused).toHaveLength(1)
  expect(await readFile(join(folder, 'compose.yaml'), 'utf8')).toContain('pid: host')
})
