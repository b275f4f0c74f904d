// The cable between a submission and RabbitMQ. PUT /whole, /deaf, /clogged or /cut, with the stage's password, says how it is:
//   whole    all passes
//   deaf     what the submission says passes, and what it is told doesn't
//   clogged  connections stay, and can be made, but nothing passes, either way: as with a broker that hangs
//   cut      connections are reset, and what was on the way is gone
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer } from 'node:net'

const { CABLE_PASSWORD } = process.env
const broker = { host: 'rabbitmq', port: 5672, noDelay: true }
const wires = new Set()
let state = 'whole'

createServer({ noDelay: true, pauseOnConnect: true }, (caller) => {
  if (state === 'cut') return caller.resetAndDestroy()
  const callee = connect(broker)
  const wire = [caller, callee]
  wires.add(wire)
  for (const end of wire) {
    end.on('error', () => cut(wire))
    end.on('close', () => cut(wire))
  }
  if (state !== 'clogged') become[state](wire)
}).listen(5672)

createHttpServer((request, response) => {
  const wanted = request.url.slice(1)
  const isAllowed = request.headers.authorization === CABLE_PASSWORD
  if (!isAllowed || request.method !== 'PUT' || !(wanted in become)) return response.writeHead(403).end()
  state = wanted
  for (const wire of [...wires]) become[wanted](wire)
  response.end()
}).listen(4000)

const become = { whole: lead, deaf: deafen, clogged: clog, cut }

function lead(wire) {
  // It may be led already, and must not be twice.
  clog(wire)
  const [caller, callee] = wire
  caller.pipe(callee)
  callee.pipe(caller)
}

function deafen(wire) {
  clog(wire)
  const [caller, callee] = wire
  caller.pipe(callee)
}

/** What is not read stays where it is, until it is read or dropped. */
function clog([caller, callee]) {
  caller.unpipe(callee)
  callee.unpipe(caller)
  caller.pause()
  callee.pause()
}

function cut(wire) {
  wires.delete(wire)
  for (const end of wire) end.resetAndDestroy()
}
