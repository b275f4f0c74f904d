import { once } from 'node:events'
import { createServer } from 'node:net'

/** Nobody else reaches a store that anybody may break. */
export const thisMachine = '127.0.0.1'

/** Whether a server could listen on the port. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, thisMachine)
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
