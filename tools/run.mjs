// The verbs of package.json start here, with whatever Node.js the machine has: this file is plain JavaScript,
// installs what is missing, and hands over to the pinned Node.js 24, which runs everything else.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const verbs = {
  start: ['node', 'tools/src/start/main.ts'],
  'start:monolith': ['node', 'tools/src/start/monolith/main.ts'],
  break: ['node', 'tools/src/break/main.ts'],
  heal: ['node', 'tools/src/heal/main.ts'],
  'dead-letters': ['node', 'tools/src/dead-letters/main.ts'],
  lab: ['node', 'labs/src/main.ts'],
  bench: ['node', 'bench/src/main.ts'],
  'monolith:branch': ['node', 'tools/src/monolith-branch/main.ts'],
  homework: ['node', 'homework/src/cli/main.ts'],
  'homework:verify': ['node', 'homework/src/cli/main.ts', 'verify'],
  'homework:export': ['node', 'homework/src/export/main.ts'],
  'staff-token': ['node', 'tools/src/staff-token/main.ts'],
  test: ['turbo', 'run', 'typecheck', 'test', '--env-mode=loose', '--concurrency=100%', '--output-logs=new-only'],
  'test:compose': ['node', 'tools/src/test-compose/main.ts'],
}

const onWindows = process.platform === 'win32'
const root = fileURLToPath(new URL('..', import.meta.url))
const [verb, ...args] = process.argv.slice(2)
const command = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(`This is Node.js ${process.versions.node}; the store needs version 20 or newer to start.`)
}
if (!command) fail(`There is no "${verb}". The verbs are: ${Object.keys(verbs).join(', ')}.`)
installWhatIsMissing()
handOver(command)

function installWhatIsMissing() {
  const stamp = join(root, 'node_modules', '.installed')
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  console.log(`Installing what is missing, with ${packageManager} …`)
  const install = ['npx', '--yes', packageManager, 'install', '--reporter=append-only']
  const { status } = spawnSync(...commandOf(install), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: onWindows,
  })
  if (status !== 0) fail('Installing failed: see above. Without a network it works only where it has worked before.')
  writeFileSync(stamp, fingerprint())
}

/** What an installation depends on: when it is the same, nothing is missing. */
function fingerprint() {
  const hash = createHash('sha256')
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']
  for (const folder of workspaces()) files.push(join(folder, 'package.json'))
  for (const file of files) if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** The folders that pnpm-workspace.yaml lists, and those below them where it ends with a star. */
function workspaces() {
  const listed = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8').matchAll(/^ {2}- (\S+)$/gm)
  return [...listed].flatMap(([, folder]) => {
    if (!folder.endsWith('/*')) return [folder]
    const parent = folder.slice(0, -2)
    return readdirSync(join(root, parent))
      .sort()
      .map((name) => join(parent, name))
  })
}

/** Ctrl-C reaches both processes: this one waits for the other to stop in order. */
function handOver([program, ...fixed]) {
  const bin = join(root, 'node_modules', '.bin')
  const child = spawn(...commandOf([join(bin, program), ...fixed, ...args]), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: bin + delimiter + process.env.PATH, TURBO_TELEMETRY_DISABLED: '1' },
    shell: onWindows,
  })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => fail(`${program} did not start: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(signal === 'SIGINT' ? 130 : (code ?? 1)))
}

/** What npm installs as a command is a `.cmd` file on Windows. A shell runs that, from one line: quotes keep a word with spaces whole. */
function commandOf([program, ...rest]) {
  if (!onWindows) return [program, rest]
  return [[program, ...rest].map((word) => `"${word}"`).join(' '), []]
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
