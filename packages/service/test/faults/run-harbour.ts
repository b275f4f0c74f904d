import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

/** The harbour as a process of its own. */
export interface Harbour {
  /** Resolves with its address when it listens; rejects when it exits instead. */
  readonly address: Promise<string>
  readonly exited: Promise<unknown>
  kill(): void
}

const told = z.object({ port: z.int() })

export function runHarbour(faultFile: string, ...nodeOptions: readonly string[]): Harbour {
  const child = fork(new URL('harbour.ts', import.meta.url), {
    env: { ...process.env, LAB: 'on', FAULT_FILE: faultFile, LOG_LEVEL: 'silent' },
    execArgv: [...nodeOptions],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const exited = once(child, 'exit').then(([code, signal]) => signal ?? code)
  return { address: addressOf(child), exited, kill: () => void child.kill('SIGKILL') }
}

async function addressOf(child: ChildProcess): Promise<string> {
  const listening = new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve(`http://127.0.0.1:${told.parse(message).port}`))
    child.once('exit', () => reject(new Error('the harbour exited before it listened')))
  })
  // Who waits for the exit alone need not hear of it twice.
  listening.catch(() => undefined)
  return listening
}
