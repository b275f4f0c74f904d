import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface RunnerOptions {
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  /** Ends what `run` runs. */
  readonly signal: AbortSignal
}

export interface Runner {
  /** @throws Error when the command fails, unless any exit code will do, or when it was told to stop */
  run(command: string, args: readonly string[], accept?: 'any exit code'): Promise<number>
  /** Runs on whatever happens: it is not reached by Ctrl-C, nor does it fail. */
  runToTheEnd(command: string, args: readonly string[], how?: 'quietly'): Promise<number>
}

export function createRunner({ root, env, signal }: RunnerOptions): Runner {
  async function run(command: string, args: readonly string[], accept?: 'any exit code'): Promise<number> {
    signal.throwIfAborted()
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    const end = () => child.kill('SIGTERM')
    signal.addEventListener('abort', end)
    const code = await exitCodeOf(child)
    signal.removeEventListener('abort', end)
    signal.throwIfAborted()
    if (code !== 0 && !accept) throw new Error(`${command} ${args.join(' ')} failed with ${code}`)
    return code
  }

  async function runToTheEnd(command: string, args: readonly string[], how?: 'quietly'): Promise<number> {
    const output = how === 'quietly' ? 'ignore' : 'inherit'
    // A process group of its own: Ctrl-C goes to the terminal's whole group.
    return exitCodeOf(spawn(command, args, { cwd: root, env, stdio: ['ignore', output, output], detached: true }))
  }

  return { run, runToTheEnd }
}

async function exitCodeOf(child: ReturnType<typeof spawn>): Promise<number> {
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}
