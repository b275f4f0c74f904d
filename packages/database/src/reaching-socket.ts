import { Socket } from 'node:net'

/**
 * A socket that is closed with `ETIMEDOUT` when nobody takes its connection in time. However busy a server is, its kernel
 * takes connections at once; who doesn't is not there, such as a container that was restarted under another address.
 */
export function reachingSocket(withinMs: number): Socket {
  const socket = new Socket()
  const late = Object.assign(new Error(`nobody took the connection in ${withinMs} ms`), { code: 'ETIMEDOUT' })
  const timer = setTimeout(() => socket.destroy(late), withinMs)
  for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(timer))
  return socket
}
