import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface FinishedLab {
  readonly exitCode: number | null
  readonly said: string
}

/** Runs `npm run lab <name> …` on the store under test, and shows what it says while it does. */
export async function lab(name: 'isolation' | 'soak', ...args: readonly string[]): Promise<FinishedLab> {
  const child = spawn(process.execPath, ['labs/src/main.ts', name, ...args, '--store', 'compose'], { cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk
      process.stdout.write(chunk)
    })
  }
  const [exitCode] = await once(child, 'close')
  return { exitCode, said }
}
