// A launcher that is killed leaves its server running, or, when both are killed, a `postmaster.pid`.
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { shutDown } from './shut-down.ts'

const run = promisify(execFile)

/** Stops the server that an earlier launcher left running on this data folder. Never signals any other process. */
export async function stopLeftover(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  const [pidLine = '', ...rest] = (await readFile(pidFile, 'utf8').catch(() => '')).split('\n')
  const pid = Number.parseInt(pidLine, 10)
  if (Number.isNaN(pid)) return
  if (await isServerOn(data, pid)) {
    await shutDown(pid, untilGone(data, pid))
    return
  }
  // The pid may be another process's by now, which PostgreSQL would take for its old self. It ignores its parent's pid. The
  // file itself must stay: it names the shared memory by which PostgreSQL sees whether old backends still use the data.
  await writeFile(pidFile, [process.pid, ...rest].join('\n'))
}

async function untilGone(data: string, pid: number): Promise<void> {
  while (await isServerOn(data, pid)) await delay(20)
}

async function isServerOn(data: string, pid: number): Promise<boolean> {
  const command = `${await commandOf(pid)} `
  return command.includes('postgres') && command.includes(` -D ${data} `)
}

/** Empty when there is no such process. */
async function commandOf(pid: number): Promise<string> {
  if (platform() === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return command.replaceAll('\0', ' ')
  }
  return run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  )
}
