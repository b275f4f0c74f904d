/** A call to a service. */
export interface UpstreamCall {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer
}

/** A service's answer, whole: the bytes are never read into and written anew. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** An event stream that a service opened. */
export interface OpenedStream {
  readonly status: 200
  readonly events: AsyncIterable<Buffer> & { destroy(): unknown }
}

const passedOn = ['content-type', 'location', 'retry-after', 'allow', 'cache-control'] as const

/** Of a service's headers only these reach the caller; what concerns the connection between the two never does. */
export function passedHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const passed: Record<string, string> = {}
  for (const name of passedOn) {
    const value = headers[name]
    if (typeof value === 'string') passed[name] = value
  }
  return passed
}
