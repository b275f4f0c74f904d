import { request } from 'undici'
import { NotMeasured } from '../not-measured.ts'

export interface StoreCall {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly json?: unknown
  readonly cookie?: string
}

export interface StoreAnswer {
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** One question of the bench itself, while nothing is measured. @throws NotMeasured when it isn't answered well */
export async function askStore(origin: string, { method, path, json, cookie }: StoreCall): Promise<StoreAnswer> {
  const headers = {
    ...(cookie !== undefined && { cookie }),
    ...(json !== undefined && { 'content-type': 'application/json' }),
  }
  const body = json === undefined ? null : JSON.stringify(json)
  const answer = await request(`${origin}${path}`, { method, headers, body, reset: true })
  const bytes = Buffer.from(await answer.body.bytes())
  if (answer.statusCode >= 300) throw new NotMeasured(`${method} ${path} was answered ${answer.statusCode}`)
  return { headers: answer.headers, body: bytes }
}
