import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Cluster, environment } from './cluster.ts'
import type { Place } from './place.ts'
import { shutDown } from './shut-down.ts'

export type Settings = Readonly<Record<string, string>>

export interface Server {
  readonly pid: number
  readonly exited: Promise<number | null>
  stop(): Promise<void>
}

const readyMessage = 'database system is ready to accept connections'

/** Runs the server, and resolves when it takes connections. */
export async function launch(place: Place, { data }: Cluster, settings: Settings): Promise<Server> {
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(place.binaries, 'bin', 'postgres'), ['-D', data, ...flags], {
    ...place.account,
    cwd: place.folder,
    env: environment,
    // A Ctrl-C goes to all processes of the terminal; the server must outlive those that still need it to stop in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await new Promise<void>((resolve, reject) => {
    let log = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4_096)
      if (log.includes(readyMessage)) resolve()
    })
    child.once('error', reject)
    child.once('close', (code) =>
      reject(new Error(whyItEnded(log, data) ?? `PostgreSQL ended at its start (${code}):\n${log}`)),
    )
  })
  const { pid } = child
  if (pid === undefined) throw new Error('PostgreSQL has no process')
  const stop = async () => {
    // Its pid may be another process's once it has ended.
    if (child.exitCode === null && child.signalCode === null) await shutDown(pid, exited)
  }
  return { pid, exited, stop }
}

/** What somebody can do about it, where that is known. */
function whyItEnded(log: string, data: string): string | undefined {
  const [, versions] = /initialized by PostgreSQL version (.*)\.$/m.exec(log) ?? []
  if (versions === undefined) return undefined
  return `The data in ${data} is of PostgreSQL version ${versions}: delete that folder to begin anew.`
}
