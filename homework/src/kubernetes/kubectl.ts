import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface KubectlCall {
  /** For its standard input. */
  readonly input?: string
  /** A minute, unless more is said. */
  readonly deadlineMs?: number
}

/** Runs `kubectl …` and returns what it printed. @throws KubectlFailed with its own last words, or what aborted it */
export type Kubectl = (args: readonly string[], call?: KubectlCall) => Promise<string>

export interface Where {
  /** Of a kubeconfig: the one cluster that is meant. Whichever is current there counts for nothing. */
  readonly context: string
  readonly namespace?: string
  readonly signal?: AbortSignal
}

/** What kubectl did not do, in its own last words. */
export class KubectlFailed extends Error {
  override readonly name = 'KubectlFailed'
}

const aMinute = 60_000
const linesOfReason = 10

export function createKubectl({ context, namespace, signal }: Where): Kubectl {
  const where = ['--context', context, ...(namespace === undefined ? [] : ['--namespace', namespace])]
  return async (args, { input = '', deadlineMs = aMinute } = {}) => {
    signal?.throwIfAborted()
    const passed = AbortSignal.timeout(deadlineMs)
    const either = signal ? AbortSignal.any([signal, passed]) : passed
    const child = spawn('kubectl', [...where, ...args], { signal: either, stdio: 'pipe', windowsHide: true })
    const ended = new Promise<number | string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('close', (code, by) => resolve(code ?? `it was ended by ${by}`))
    })
    // It may end without having read all of it.
    child.stdin.on('error', () => undefined).end(input)
    const [stdout, stderr, how] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    if (how === 0) return stdout
    signal?.throwIfAborted()
    const why = passed.aborted ? `it was not done within ${deadlineMs / 1_000} s` : wordsOf(stderr, how)
    throw new KubectlFailed(`kubectl ${args[0]} failed: ${why}`)
  }
}

function wordsOf(stderr: string, how: number | string): string {
  const said = stderr.trim().split('\n').slice(-linesOfReason).join('\n')
  return said || (typeof how === 'number' ? `it ended with ${how}` : how)
}
