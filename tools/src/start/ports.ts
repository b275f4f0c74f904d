import { once } from 'node:events'
import { createServer } from 'node:net'

/** Whether a server could listen on the port. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port)
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
