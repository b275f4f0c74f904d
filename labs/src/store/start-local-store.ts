import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Architecture, Refused, root } from '@bulkhead/tools'

const lastLines = 20

/** Starts a store without Docker, as a process of its own. @returns what stops it; its data stays. @throws Refused with its last lines */
export async function startLocalStore(architecture: Architecture): Promise<() => Promise<void>> {
  const main = architecture === 'monolith' ? 'tools/src/start/monolith/main.ts' : 'tools/src/start/main.ts'
  const launcher = spawn(process.execPath, [join(root, main)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    // In a group of its own: a Ctrl-C must leave it running until what is broken is healed.
    detached: process.platform !== 'win32',
  })
  const said: string[] = []
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: launcher.stdout }).on('line', (line) => {
      said.push(line)
      if (said.length > lastLines) said.shift()
      if (line.includes(' ready after ')) resolve()
    })
  })
  const ended = once(launcher, 'exit').then(() => {
    throw new Refused(`it ended before the store was ready:\n${said.join('\n')}`)
  })
  await Promise.race([ready, ended])
  ended.catch(() => undefined)
  return () => stop(launcher)
}

async function stop(launcher: ChildProcess): Promise<void> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return
  const exited = once(launcher, 'exit')
  launcher.kill('SIGTERM')
  await exited
}
