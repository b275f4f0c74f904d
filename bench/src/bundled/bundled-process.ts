import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { request } from 'undici'
import { NotMeasured } from '../not-measured.ts'

export interface BundledProcess {
  /** @throws NotMeasured when it is not ready for too long, or has ended */
  whenReady(): Promise<void>
  /** In MB (10⁶ bytes). */
  residentMb(): number
  stop(): Promise<void>
}

const patienceMs = 20_000
const betweenLooksMs = 4

/** Runs a bundle as its container does: Node.js and one file. */
export function startBundled(folder: string, env: Readonly<Record<string, string>> & { PORT: string }): BundledProcess {
  const child = spawn(process.execPath, ['main.js'], { cwd: folder, env: { ...env }, stdio: 'ignore' })
  const exited = once(child, 'exit')
  const page = `http://127.0.0.1:${env.PORT}/readyz`

  async function isReady(): Promise<boolean> {
    try {
      const { statusCode, body } = await request(page)
      await body.dump()
      return statusCode === 200
    } catch {
      return false
    }
  }

  return {
    whenReady: async () => {
      const deadline = performance.now() + patienceMs
      while (!(await isReady())) {
        if (child.exitCode !== null) throw new NotMeasured(`the bundle in ${folder} ended at its start`)
        if (performance.now() > deadline) throw new NotMeasured(`the bundle in ${folder} did not become ready`)
        await delay(betweenLooksMs)
      }
    },
    residentMb: () => residentKb(child.pid) / 1_000,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Linux alone tells. */
function residentKb(pid: number | undefined): number {
  if (process.platform !== 'linux') throw new NotMeasured('this system does not tell how much memory a process holds')
  const status = readFileSync(join('/proc', String(pid), 'status'), 'utf8')
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? []
  return Number(kibibytes) * 1.024
}
