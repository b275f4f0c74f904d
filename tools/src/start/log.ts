import { styleText } from 'node:util'

type Colour = Parameters<typeof styleText>[0]

const colours: Readonly<Record<string, Colour>> = {
  store: 'bold',
  gateway: 'cyan',
  catalog: 'green',
  cart: 'yellow',
  order: 'magenta',
  monolith: 'cyan',
}

/** Takes one line of what a process printed. */
export type WriteLine = (source: string, line: string) => void

/** One log for all processes, on standard output: who, when, what. */
export const writeLine: WriteLine = (source, line) => {
  const who = styleText(colours[source] ?? 'gray', source.padEnd(8))
  process.stdout.write(`${who} ${readable(line)}\n`)
}

/** A line of JSON, as the services write it, becomes one that a person reads; any other stays as it is. */
export function readable(line: string): string {
  const entry = parsed(line)
  if (!entry) return line
  const { level, time, msg, service: _, err, traceId: __, ...fields } = entry
  const clock = typeof time === 'string' ? time.slice(11, 23) : ''
  const said = Object.entries(fields).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const error = isRecord(err) ? [styleText('red', String(err.message ?? err.type))] : []
  return [styleText('gray', clock), marked(String(level)), String(msg), ...error, styleText('gray', said.join(' '))]
    .filter((part) => part !== '')
    .join(' ')
}

function marked(level: string): string {
  if (level === 'error' || level === 'fatal') return styleText('red', level)
  if (level === 'warn') return styleText('yellow', level)
  return ''
}

function parsed(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) && 'msg' in value ? value : undefined
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
