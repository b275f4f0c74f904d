// The door of a stage: who connects says on one line whom it wants, `service:port`, and is then connected to it.
// It listens on the outer network alone. On the inner one it would be a way out for the submission.
import { lookup } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'

const port = 4000
const longestLine = 200
const deadlineMs = 5_000

createServer({ allowHalfOpen: true }, (caller) => {
  caller.on('error', () => caller.destroy())
  caller.setTimeout(deadlineMs, () => caller.destroy())
  let said = Buffer.alloc(0)
  caller.on('data', function listen(chunk) {
    said = Buffer.concat([said, chunk])
    const end = said.indexOf('\n')
    if (end === -1 && said.length <= longestLine) return
    caller.off('data', listen)
    caller.pause()
    caller.setTimeout(0)
    if (said.length > end + 1) caller.unshift(said.subarray(end + 1))
    void lead(caller, said.subarray(0, end).toString())
  })
}).listen(port, outerAddress())

/** A service that isn't there closes the connection, as it would if it were asked directly. */
async function lead(caller, wanted) {
  const [, service, servicePort] = /^([a-z][a-z0-9-]*):(\d{1,5})$/.exec(wanted) ?? []
  if (!service) return caller.destroy()
  const target = await lookup(service, 4).catch(() => undefined)
  if (!target) return caller.resetAndDestroy()
  const callee = connect({ host: target.address, port: Number(servicePort), allowHalfOpen: true, noDelay: true })
  caller.setNoDelay(true)
  callee.on('error', () => caller.resetAndDestroy())
  caller.on('close', () => callee.destroy())
  // Once what it said last is passed on.
  callee.on('close', () => caller.destroySoon())
  caller.pipe(callee).pipe(caller)
}

/** The address of the interface that leads outside: the one with the default route. */
function outerAddress() {
  const routes = readFileSync('/proc/net/route', 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const [name] = routes.find(([, destination]) => destination === '00000000') ?? []
  const address = networkInterfaces()[name]?.find(({ family }) => family === 'IPv4')?.address
  if (!address) throw new Error('No interface leads outside: is the door on the outer network?')
  return address
}
