import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, test as everywhere, expect } from 'vitest'
import { checkCompose, settleCompose } from '../../src/grade/compose/settle-compose.ts'
import { hasCompose } from '../support/has-docker.ts'

const test = everywhere.runIf(hasCompose())
const images = ['postgres:17']

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

/** Each row: what a service says, the field by which it is refused, and why. */
test.each([
  ['privileged: true', 'privileged', 'would have the rights of the machine that grades'],
  [`privileged: "$\{NOTHING:-true}"`, 'privileged', 'would have the rights of the machine that grades'],
  ['network_mode: host', 'network_mode', 'would leave the networks of the submission'],
  ['network_mode: container:rabbitmq', 'network_mode', 'would leave the networks of the submission'],
  ['pid: host', 'pid', 'would see processes of the machine'],
  ['ipc: host', 'ipc', 'would share memory with what is outside'],
  ['uts: host', 'uts', "would have the machine's name"],
  ['userns_mode: host', 'userns_mode', 'would choose whose rights its users have'],
  ['cgroup: host', 'cgroup', 'would leave the limits that are set'],
  ['cgroup_parent: /', 'cgroup_parent', 'would leave the limits that are set'],
  ['cap_add: [SYS_ADMIN]', 'cap_add', 'would add rights that a container has not'],
  ['devices: [/dev/sda]', 'devices', 'would reach a device of the machine'],
  ['device_cgroup_rules: ["a *:* rwm"]', 'device_cgroup_rules', 'would reach a device of the machine'],
  ['gpus: all', 'gpus', 'would reach a device of the machine'],
  ['security_opt: [seccomp:unconfined]', 'security_opt', 'would lower what keeps the container apart'],
  ['security_opt: [apparmor=unconfined]', 'security_opt', 'would lower what keeps the container apart'],
  ['sysctls: { net.core.somaxconn: 1 }', 'sysctls', 'would set parameters of the kernel'],
  ['extra_hosts: [host.docker.internal:host-gateway]', 'extra_hosts', 'could name the machine itself'],
  ['dns: 8.8.8.8', 'dns', 'would ask a server outside of the submission'],
  ['external_links: [other]', 'external_links', 'would reach containers that are not of the submission'],
  ['volumes_from: [container:other]', 'volumes_from', 'would read the volumes of another container'],
  ['container_name: shop', 'container_name', 'would be the same in two runs at once'],
  ['runtime: other', 'runtime', 'would choose how far the container is kept apart'],
  ['logging: { driver: syslog }', 'logging', 'would send what is printed elsewhere'],
  ['env_file: /etc/passwd', 'env_file', 'is read on the machine that grades: write the variables under environment'],
  ['label_file: /etc/passwd', 'label_file', 'is read on the machine that grades: write the labels out'],
  [
    'extends: { file: /etc/compose.yaml, service: x }',
    'extends',
    'is read on the machine that grades: write the service out',
  ],
  ['use_api_socket: true', 'use_api_socket', "would hand it Docker's socket"],
  ['provider: { type: sh }', 'provider', 'would run a program on the machine that grades'],
  ['post_start: [{ command: id, privileged: true }]', 'post_start', 'would run commands with rights of their own'],
  ['invented_next_year: true', 'invented_next_year', 'is not among what a submission may say'],
  [
    'volumes: [/var/run/docker.sock:/var/run/docker.sock]',
    'volumes',
    'would mount /var/run/docker.sock of the machine that grades: copy it in the Dockerfile',
  ],
  ['volumes: [./src:/src]', 'volumes', 'would mount ./src of the machine that grades: copy it in the Dockerfile'],
  [
    'volumes: [{ type: bind, source: /, target: /host }]',
    'volumes',
    'would mount / of the machine that grades: copy it in the Dockerfile',
  ],
  [
    'environment: [GITHUB_TOKEN]',
    'environment.GITHUB_TOKEN',
    'has no value, and no variable of the machine is handed on',
  ],
  ['labels: { com.docker.compose.project: other }', 'labels', "may not be Docker's own (com.docker.compose.project)"],
  [
    'networks: { default: { ipv4_address: 10.0.0.1 } }',
    'networks.default.ipv4_address',
    'is not among what a submission may say',
  ],
  ['deploy: { replicas: 500 }', 'deploy.replicas', 'are more than 5'],
  ['deploy: { placement: {} }', 'deploy.placement', 'is not among what a submission may say'],
  [
    'deploy: { resources: { reservations: { devices: [{ capabilities: [gpu] }] } } }',
    'deploy.resources.reservations.devices',
    'would reach a device',
  ],
])('a service that says %s is refused', async (line, field, why) => {
  expect(await refusals(`services: { app: { image: "postgres:17", ${line} } }`)).toEqual([
    { field: `services.app.${field}`, why },
  ])
})

test.each([
  ['context: ..', 'context', 'leads out of the folder'],
  ['context: /', 'context', 'leads out of the folder'],
  ['context: "https://example.com/x.git"', 'context', 'leads out of the folder'],
  ['context: "git@example.com:x.git"', 'context', 'leads out of the folder'],
  ['context: github.com/x/y', 'context', 'leads out of the folder'],
  ['context: ., dockerfile: ../Dockerfile', 'dockerfile', 'leads out of the folder'],
  ['context: ., dockerfile: /etc/Dockerfile', 'dockerfile', 'leads out of the folder'],
  ['context: ., network: host', 'network', 'would build in a network that it chooses'],
  ['context: ., ssh: [default]', 'ssh', 'would use keys of the machine'],
  ['context: ., privileged: true', 'privileged', 'is not among what a submission may say'],
  ['context: ., entitlements: [security.insecure]', 'entitlements', 'would build with rights of the machine'],
  ['context: ., extra_hosts: [a:host-gateway]', 'extra_hosts', 'could name the machine itself'],
  ['context: ., additional_contexts: { a: / }', 'additional_contexts', 'would read what lies outside of the folder'],
  ['context: ., cache_to: ["type=local,dest=/tmp"]', 'cache_to', 'would write outside of the folder'],
  ['context: ., tags: [postgres:17]', 'tags', 'would give its image a name of its choice'],
])('a build that says %s is refused', async (build, field, why) => {
  expect(await refusals(`services: { app: { build: { ${build} } } }`)).toEqual([
    { field: `services.app.build.${field}`, why },
  ])
})

test.each([
  ['include: [../other.yaml]', 'include', 'is read on the machine that grades: write it into this file'],
  [
    'include: [{ path: "https://example.com/x.git" }]',
    'include',
    'is read on the machine that grades: write it into this file',
  ],
  ['networks: { default: { external: true } }', 'networks.default.external', 'belongs to somebody else'],
  ['networks: { default: { name: bridge } }', 'networks.default.name', 'could be that of somebody else: leave it out'],
  ['networks: { default: { driver: macvlan } }', 'networks.default.driver', 'may only be bridge'],
  [
    'networks: { default: { driver_opts: { parent: eth0 } } }',
    'networks.default.driver_opts',
    'could mount any folder of the machine',
  ],
  [
    'networks: { default: { ipam: { config: [{ subnet: 10.0.0.0/8 }] } } }',
    'networks.default.ipam',
    'could clash with another network',
  ],
  ['volumes: { data: { external: true } }', 'volumes.data.external', 'belongs to somebody else'],
  ['volumes: { data: { name: shop_data } }', 'volumes.data.name', 'could be that of somebody else: leave it out'],
  [
    'volumes: { data: { driver_opts: { type: none, o: bind, device: / } } }',
    'volumes.data.driver_opts',
    'could mount any folder of the machine',
  ],
  ['secrets: { key: { file: ../key } }', 'secrets.key.file', 'leads out of the folder'],
  ['secrets: { key: { file: /etc/passwd } }', 'secrets.key.file', 'leads out of the folder'],
  ['secrets: { key: { environment: HOME } }', 'secrets.key.environment', 'is not among what a submission may say'],
  ['configs: { key: { file: /etc/passwd } }', 'configs.key.file', 'leads out of the folder'],
  ['models: { a: { model: x } }', 'models', 'is not among what a submission may say'],
])('a file that says %s is refused', async (line, field, why) => {
  const uses = line.startsWith('volumes')
    ? 'volumes: [data:/d]'
    : /^(secrets|configs)/.test(line)
      ? `${line.split(':')[0]}: [key]`
      : ''
  const refused = await refusals(`services:\n  app: { image: "postgres:17"${uses && `, ${uses}`} }\n${line}`)

  expect(refused).toEqual([{ field, why }])
})

test.each([
  ['an image that is not of the exercise', 'services: { app: { image: "other:1" } }', 'services.app.image'],
  ['a name for what it builds', 'services: { app: { build: ., image: "postgres:17" } }', 'services.app.image'],
  ['another document after the first', 'services: {}\n---\nservices: { app: { privileged: true } }', 'compose.yaml'],
  ['a tag that only Compose knows', 'services: { app: { image: !reset null } }', 'compose.yaml'],
  ['the same key twice', 'services: {}\nservices: {}', 'compose.yaml'],
  ['services that are no mapping', 'services: [app]', 'services'],
  ['a text', 'hello', 'compose.yaml'],
  ['what Compose refuses', 'services: { app: { image: "postgres:17", depends_on: [nobody] } }', 'compose.yaml'],
  ['a file that grows as it is read', `a: &a [x,x,x,x,x,x,x,x,x]\n${grown()}`, 'compose.yaml'],
  ['a long file', `# ${'x'.repeat(70_000)}`, 'compose.yaml'],
])('%s is refused', async (_, text, field) => {
  const [first] = await refusals(text)

  expect(first).toMatchObject({ field })
})

test('what an honest file says is accepted', async () => {
  expect(await refusals(good)).toEqual([])
})

test('no variable of the machine gets into a file', async () => {
  process.env.SECRET_OF_THE_MACHINE = 'leaked'
  const text = `services: { app: { image: "postgres:17", command: ["$\{SECRET_OF_THE_MACHINE:-none}", "$\{PATH:-none}"] } }`

  const checked = await checkCompose(text, 'compose.yaml', images)

  expect(checked).toMatchObject({ file: { services: { app: { command: ['none', 'none'] } } } })
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'settle-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('what is accepted is put within limits, without a way out and without a port of the machine', async () => {
  await writeFile(join(folder, 'compose.yaml'), good)

  await settleCompose({ folder, file: 'compose.yaml', images })

  const settled = JSON.parse(await readFile(join(folder, 'compose.yaml'), 'utf8'))
  expect(settled.networks).toEqual({ back: { internal: true }, default: { internal: true } })
  expect(settled.volumes).toEqual({ data: {} })
  expect(settled.services.app).toEqual({
    build: { context: '.', dockerfile: 'Dockerfile', args: { VERSION: '1' } },
    command: ['node', 'main.ts', '$$HOME'],
    depends_on: { db: { condition: 'service_healthy', required: true } },
    cpus: '1',
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

async function refusals(text: string) {
  const checked = await checkCompose(text, 'compose.yaml', images)
  return 'refusals' in checked ? checked.refusals : []
}

function grown(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  return names
    .slice(1)
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`).join(',')}]`)
    .join('\n')
}
