import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import type { WriteLine } from './log.ts'
import type { Part } from './part.ts'
import { isPaused, pauseFamily, resumeFamily } from './processes.ts'

export interface ServiceProcessOptions {
  readonly name: string
  /** The file that Node.js runs. */
  readonly main: string
  readonly env: Readonly<Record<string, string>>
  readonly log: WriteLine
  /** Called for each process of this service, the first and every restarted one. */
  readonly onSpawn: (child: ChildProcess) => void
}

/** One service as a process of its own, started again when it dies unasked. */
export interface ServiceProcess extends Part {
  readonly name: string
  pid(): number | undefined
  /** Kills the process; it stays down until `start`. */
  kill(signal: NodeJS.Signals): Promise<void>
}

const restartDelayMs = 500
/** A service drains within 10 s; one that hangs never would. */
const killAfterMs = 12_000

export function startServiceProcess({ name, main, env, log, onSpawn }: ServiceProcessOptions): ServiceProcess {
  let child: ChildProcess | undefined
  let wanted = true

  function start(): void {
    wanted = true
    if (child) return
    // In a group of its own: a Ctrl-C is the launcher's to hear, which then stops each service in order.
    const started = spawn(process.execPath, [main], {
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => log(name, line))
    }
    started.once('exit', (code, signal) => void onExit(code, signal))
    onSpawn(started)
  }

  async function onExit(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    child = undefined
    if (!wanted) return
    log('store', `${name} died (${signal ?? `exit code ${code}`}) and is started again`)
    await delay(restartDelayMs)
    if (wanted) start()
  }

  async function kill(signal: NodeJS.Signals): Promise<void> {
    wanted = false
    if (!child) return
    const exited = once(child, 'exit')
    const last = setTimeout(() => child?.kill('SIGKILL'), killAfterMs)
    child.kill(signal)
    // One that is paused hears nothing until it is resumed.
    if (child.pid !== undefined) await resumeFamily(child.pid)
    await exited
    clearTimeout(last)
  }

  start()
  return {
    name,
    pid: () => child?.pid,
    kill,
    state: async () => {
      if (!wanted) return 'stopped'
      return child?.pid !== undefined && (await isPaused(child.pid)) ? 'paused' : 'running'
    },
    start: async () => start(),
    stop: () => kill('SIGKILL'),
    pause: async () => {
      if (child?.pid !== undefined) await pauseFamily(child.pid)
    },
    resume: async () => {
      if (child?.pid !== undefined) await resumeFamily(child.pid)
    },
  }
}
