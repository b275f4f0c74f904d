// A submission without dependencies: it greets, and knocks at whatever door it is told to.
import { createServer } from 'node:http'
import { connect } from 'node:net'

const { PORT, GREETING = 'nothing', NAME = 'world' } = process.env

createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://toy')
  const answer = (status, body) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  if (pathname === '/readyz') return answer(200, {})
  if (pathname === '/greeting') return answer(200, { greeting: `${GREETING}, ${NAME}` })
  if (pathname === '/knock')
    return knock(searchParams.get('host'), Number(searchParams.get('port'))).then((came) => answer(200, came))
  return answer(404, {})
}).listen(Number(PORT))

function knock(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const done = (opened) => resolve({ opened }) ?? socket.destroy()
    socket
      .on('connect', () => done(true))
      .on('timeout', () => done(false))
      .on('error', () => done(false))
  })
}
