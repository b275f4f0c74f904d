import { setTimeout as delay } from 'node:timers/promises'

/** Fast, then immediate (https://www.postgresql.org/docs/current/server-shutdown.html), which kills what is left after 5 s; then by force. */
const steps = [
  { signal: 'SIGINT', waitMs: 5_000 },
  { signal: 'SIGQUIT', waitMs: 8_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const

/** Ends a server, also one that is paused. Nothing that was committed is lost, whichever way it ends. */
export async function shutDown(pid: number, ended: Promise<unknown>): Promise<void> {
  for (const { signal, waitMs } of steps) {
    send(pid, signal)
    send(pid, 'SIGCONT')
    const timer = new AbortController()
    const late = delay(waitMs, 'late', { signal: timer.signal }).catch(() => 'ended')
    const outcome = await Promise.race([ended.then(() => 'ended'), late])
    timer.abort()
    if (outcome === 'ended') return
  }
  throw new Error(`PostgreSQL (process ${pid}) did not end`)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ESRCH'
    const unknownHere = process.platform === 'win32' && signal === 'SIGCONT'
    if (!gone && !unknownHere) throw error
  }
}
