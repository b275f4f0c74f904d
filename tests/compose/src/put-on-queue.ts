import { docker, projectName } from './docker.ts'

/** Publishes through RabbitMQ's management API, which only the bus network reaches. */
const script = `
const [queue, payload] = process.argv.slice(1)
const answer = await fetch('http://rabbitmq:15672/api/exchanges/%2F/amq.default/publish', {
  method: 'POST',
  headers: { authorization: 'Basic ' + btoa('store:' + (process.env.BROKER_PASSWORD || 'harbour')) },
  body: JSON.stringify({ properties: { delivery_mode: 2 }, routing_key: queue, payload, payload_encoding: 'string' }),
})
const { routed } = await answer.json()
if (!routed) throw new Error('not put on the queue: ' + answer.status)
`

/** Puts a text on a service's queue as it is, from a container of its own. */
export async function putOnQueue(queue: string, text: string): Promise<void> {
  const network = `${projectName()}_bus`
  const container = ['run', '--rm', '--network', network, '--env', 'BROKER_PASSWORD', 'node:24-slim']
  await docker(...container, 'node', '--input-type=module', '--eval', script, '--', queue, text)
}
