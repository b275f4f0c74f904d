import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A container's port, as the door knows it: `submission:8080`. */
export type Behind = `${string}:${number}`

/** Opens a port of this machine behind which a container's port is, reached through the stage's door. It lasts as long as this process. */
export async function openTunnel(behind: Behind, doorPort: () => Promise<number>): Promise<number> {
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true, noDelay: true }, (caller) => {
    caller.on('error', () => caller.destroy())
    doorPort().then(
      (port) => lead(caller, behind, port),
      () => caller.resetAndDestroy(),
    )
  })
  server.unref()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A tunnel has no port')
  return address.port
}

function lead(caller: Socket, behind: Behind, port: number): void {
  const door = connect({ host: '127.0.0.1', port, allowHalfOpen: true, noDelay: true })
  door.on('error', () => caller.resetAndDestroy())
  caller.on('close', () => door.destroy())
  // Once what it said last is passed on.
  door.on('close', () => caller.destroySoon())
  door.write(`${behind}\n`)
  caller.pipe(door).pipe(caller)
}
