import { type ChildProcess, spawn } from 'node:child_process'
import { DockerRefused } from './refused.ts'

export interface DockerCall {
  readonly cwd?: string
  /** Beside the environment of this process; what is undefined is taken out of it. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** A minute, unless more is said. */
  readonly deadlineMs?: number
  /** Ends it. Without one it goes on to its deadline: Ctrl-C doesn't reach it. */
  readonly signal?: AbortSignal
}

export interface DockerSaid {
  readonly stdout: string
  readonly stderr: string
}

const aMinute = 60_000
const linesOfReason = 30
const progressOfCompose = /^ ?(Container|Network|Volume) \S+ +(Creat|Start|Runn|Recreat|Stopp|Remov|Wait|Health)/

/** Runs `docker …` and returns what it printed. @throws DockerRefused with Docker's own last words, or what aborted it */
export async function callDocker(args: readonly string[], call: DockerCall = {}): Promise<DockerSaid> {
  const { cwd, env, deadlineMs = aMinute, signal } = call
  signal?.throwIfAborted()
  const child = spawn('docker', [...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C tells the terminal's whole group, and what takes things down must go on.
    detached: true,
    windowsHide: true,
  })
  const passed = AbortSignal.timeout(deadlineMs)
  const either = signal ? AbortSignal.any([signal, passed]) : passed
  const end = () => endGroup(child)
  either.addEventListener('abort', end)
  const [stdout, stderr, ended] = await Promise.all([textOf(child.stdout), textOf(child.stderr), endOf(child)])
  either.removeEventListener('abort', end)
  if (ended === 0) return { stdout, stderr }
  signal?.throwIfAborted()
  throw new DockerRefused(
    `docker ${nameOf(args)} failed: ${passed.aborted ? inTime(deadlineMs) : words(stderr, ended)}`,
  )
}

/** What it printed on standard output. @throws as callDocker */
export async function docker(args: readonly string[], call: DockerCall = {}): Promise<string> {
  const { stdout } = await callDocker(args, call)
  return stdout.trim()
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

/** Compose is a process of its own below Docker's, and would go on without it. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  } catch {
    // Where there are no process groups, or it has just ended.
    child.kill('SIGTERM')
  }
}

/** Its exit code, or why it has none. */
function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code ?? `it was ended by ${signal}`))
  })
}

function inTime(deadlineMs: number): string {
  return `it was not done within ${deadlineMs / 1_000} s`
}

/** What it said on standard error; without that how it ended says more than the command's own text. */
function words(stderr: string, ended: number | string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !progressOfCompose.test(line))
  const said = lines.slice(-linesOfReason).join('\n')
  return said || (typeof ended === 'number' ? `it ended with ${ended}` : ended)
}

/** Of `compose --project-name x up …` it is `compose up` that failed. */
function nameOf(args: readonly string[]): string {
  const [command = '', ...rest] = args
  if (command !== 'compose') return command
  const verb = rest.find((word, index) => !word.startsWith('-') && !rest[index - 1]?.startsWith('--'))
  return `compose ${verb ?? ''}`.trim()
}
