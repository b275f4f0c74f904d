import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'

/** A server that does as little as can be done, in a process of its own. */
export interface LimitServer {
  readonly origin: string
  stop(): Promise<void>
}

const listening = z.object({ port: z.int() })

/** @param file one of this folder's, which says its port over IPC and ends when that is cut */
export async function startLimitServer(
  file: 'bare-http.ts' | 'express.ts' | 'express-proxy.ts',
  argument: string,
): Promise<LimitServer> {
  const child = fork(join(import.meta.dirname, file), [argument], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const exited = once(child, 'exit')
  const [message] = await Promise.race([
    once(child, 'message'),
    exited.then(() => {
      throw new Error(`${file} ended at its start`)
    }),
  ])
  const stop = async () => {
    if (child.connected) child.disconnect()
    await exited
  }
  return { origin: `http://127.0.0.1:${listening.parse(message).port}`, stop }
}
