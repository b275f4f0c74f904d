import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

interface RunningProcess {
  readonly pid: number
  readonly parent: number
  readonly paused: boolean
}

const run = promisify(execFile)
const stopsWithinMs = 2_000
const lookAgainAfterMs = 5

/** Whether a process is stopped where it is (SIGSTOP), whoever did that. */
export async function isPaused(pid: number): Promise<boolean> {
  const [found] = await described([String(pid)])
  return found?.paused ?? false
}

/**
 * Stops a process and its children where they are. Not by their group: PostgreSQL's children each have one of their own.
 * The parent goes first, so that it makes no more of them. On a busy machine it runs on for a moment: that is waited for.
 */
export async function pauseFamily(pid: number): Promise<void> {
  signal(pid, 'SIGSTOP')
  for (const child of await childrenOf(pid)) signal(child, 'SIGSTOP')
  const until = performance.now() + stopsWithinMs
  while ((await runsOn(pid)) && performance.now() < until) await delay(lookAgainAfterMs)
}

async function runsOn(pid: number): Promise<boolean> {
  return (await described([String(pid)])).some(({ paused }) => !paused)
}

export async function resumeFamily(pid: number): Promise<void> {
  for (const child of await childrenOf(pid)) signal(child, 'SIGCONT')
  signal(pid, 'SIGCONT')
}

async function childrenOf(pid: number): Promise<number[]> {
  return (await described('all')).filter(({ parent }) => parent === pid).map((child) => child.pid)
}

/** It may have ended meanwhile, and Windows can't continue what it can't stop. */
function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    const unknownHere = process.platform === 'win32' && name === 'SIGCONT'
    if (!gone && !unknownHere) throw error
  }
}

function described(pids: readonly string[] | 'all'): Promise<RunningProcess[]> {
  switch (process.platform) {
    case 'linux':
      return fromProc(pids)
    case 'win32':
      return Promise.resolve([])
    default:
      return fromPs(pids)
  }
}

/** An image may have no `ps`. */
async function fromProc(wanted: readonly string[] | 'all'): Promise<RunningProcess[]> {
  const pids = wanted === 'all' ? (await readdir('/proc')).filter((name) => /^\d+$/.test(name)) : wanted
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')))
  return stats.flatMap((stat, index) => {
    // `pid (name) state parent …`, and the name may hold anything.
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return processOf([pids[index] ?? '', parent, state])
  })
}

async function fromPs(wanted: readonly string[] | 'all'): Promise<RunningProcess[]> {
  const which = wanted === 'all' ? ['-A'] : ['-p', wanted.join(',')]
  // It fails when there is none of these.
  const { stdout } = await run('ps', [...which, '-o', 'pid=,ppid=,state=']).catch(() => ({ stdout: '' }))
  return stdout.split('\n').flatMap((line) => processOf(line.trim().split(/\s+/)))
}

function processOf([pid, parent, state = '']: readonly string[]): RunningProcess[] {
  return state === '' ? [] : [{ pid: Number(pid), parent: Number(parent), paused: state.startsWith('T') }]
}
