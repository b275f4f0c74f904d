import { test as everywhere, expect } from 'vitest'
import { hasCompose } from '../support/has-docker.ts'
import { refusals } from './support/refusals.ts'

const test = everywhere.runIf(hasCompose())

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
  ['a file that goes round in a circle', 'services: &a { app: { image: "postgres:17", labels: *a } }', 'compose.yaml'],
  ['a file that grows as it is read', `a: &a [x,x,x,x,x,x,x,x,x]\n${grown()}`, 'compose.yaml'],
  ['a long file', `# ${'x'.repeat(70_000)}`, 'compose.yaml'],
])('%s is refused', async (_, text, field) => {
  const [first] = await refusals(text)

  expect(first).toMatchObject({ field })
})

test.each([
  ['services: { __proto__: { image: "postgres:17", env_file: FILE } }', 'services.__proto__'],
  ['services: { app: { image: "postgres:17" }, __proto__: { extends: { file: FILE } } }', 'services.__proto__'],
  ['services: { app: { image: "postgres:17", __proto__: { env_file: FILE } } }', 'services.app.__proto__'],
  ['services: { app: { image: "postgres:17", environment: { __proto__: x } } }', 'services.app.environment.__proto__'],
  ['services: { app: { image: "postgres:17" } }\n__proto__: { include: [FILE] }', '__proto__'],
])('a name that not everybody sees is refused (%#)', async (text, field) => {
  expect(await refusals(text.replace('FILE', import.meta.filename))).toContainEqual({
    field,
    why: 'has a name that some readers see and others do not',
  })
})

test('what Compose says of a file it refuses is not handed on, as it could quote a file of the machine', async () => {
  const text = 'services: { app: { image: "postgres:17", depends_on: [words-of-a-file] } }'

  expect(await refusals(text)).toEqual([
    { field: 'compose.yaml', why: 'is refused by Compose itself: docker compose config says why' },
  ])
})

test.each([
  ['many services', 'services: { a: SAME, b: SAME, c: SAME, d: SAME, e: SAME, f: SAME, g: SAME }', 7],
  ['many of one', 'services: { a: { image: "postgres:17", deploy: { replicas: 500 } } }', 500],
  ['some of some', 'services: { a: THREE, b: THREE, c: { image: "postgres:17", deploy: { replicas: 0 } } }', 7],
])('%s are refused, by how many containers they are', async (_, text, containers) => {
  const written = text
    .replaceAll('SAME', '{ image: "postgres:17" }')
    .replaceAll('THREE', '{ image: "postgres:17", deploy: { replicas: 3 } }')

  expect(await refusals(written)).toEqual([
    { field: 'services', why: `are ${containers} containers, by their deploy.replicas, and may be 6` },
  ])
})

test('six containers are not too many', async () => {
  const two = '{ image: "postgres:17", deploy: { replicas: 2 } }'

  expect(await refusals(`services: { a: ${two}, b: ${two}, c: ${two} }`)).toEqual([])
})

function grown(): string {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  return names
    .slice(1)
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${names[index]}`).join(',')}]`)
    .join('\n')
}
