import { metricIn } from '@bulkhead/service/testing'
import { compose } from './docker.ts'

const script = 'exec 3<>/dev/tcp/127.0.0.1/8080 && printf "GET %s HTTP/1.0\\r\\n\\r\\n" "$0" >&3 && cat <&3'

/** Asks a service from inside its container, past the gateway. The image has no HTTP client, but its bash speaks TCP. */
export async function askInside(service: string, path: string): Promise<{ status: number; body: string }> {
  const answer = await compose('exec', '-T', service, 'bash', '-c', script, path)
  const [head = '', ...body] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), body: body.join('\r\n\r\n') }
}

/** What became of the events that a service's process has got so far; what fails is counted at each try. */
export async function inboxOf(service: string) {
  const { body } = await askInside(service, '/metrics')
  const count = (outcome: string) => metricIn(body, 'inbox_events_total', { outcome })
  return { handled: count('handled'), failed: count('failed'), unreadable: count('unreadable') }
}
