import type { Message } from '@bulkhead/bus'
import { docker } from './docker.ts'

/**
 * Publishes through RabbitMQ's management API, from inside its container: nobody else reaches it. The image has no
 * HTTP client, but its bash speaks TCP.
 */
const script = `
exec 3<>/dev/tcp/127.0.0.1/15672
login=$(printf %s "$RABBITMQ_DEFAULT_USER:$RABBITMQ_DEFAULT_PASS" | base64 --wrap 0)
printf 'POST /api/exchanges/%%2F/amq.default/publish HTTP/1.0\\r\\nAuthorization: Basic %s\\r\\nContent-Type: application/json\\r\\nContent-Length: %s\\r\\n\\r\\n%s' "$login" "\${#1}" "$1" >&3
cat <&3 | grep -q '"routed":true' || { echo "the broker has no queue $0" >&2; exit 1; }
`

/** Puts a message on a service's queue, and on nobody else's. `broker` is the id of RabbitMQ's container. */
export async function putOnQueue(broker: string, queue: string, { id, type, body }: Message): Promise<void> {
  const request = JSON.stringify({
    routing_key: queue,
    properties: { delivery_mode: 2, message_id: id, type },
    payload: body,
    payload_encoding: 'string',
  })
  await docker('exec', '--env', 'LC_ALL=C', broker, 'bash', '-c', script, queue, request)
}
