import type { DeadLetter, DeadLetterList } from '@bulkhead/types'

/** A service tells of its oldest ones, and no more at a time. */
const mostOfOneService = 100
const columns = ['service', 'id', 'type', 'tries', 'age', 'reason'] as const

/** What is parked, a line each, and whose dead letters could not be read. */
export function listed({ items, unavailable = [] }: DeadLetterList, now: Date): string[] {
  const missing = unavailable.map((service) => `${service} can’t be asked just now: what it has parked isn’t shown.`)
  if (items.length === 0) return ['Nothing is parked.', ...missing]
  const rows = [columns, ...items.map((item) => cellsOf(item, now))]
  const widths = columns.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)))
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [
    ...lines,
    'Hand them to their service again with npm run dead-letters replay, or one with its id.',
    ...cutShort(items),
    ...missing,
  ]
}

/** Of whom there may be more than is listed. */
export function cutShort(items: DeadLetterList['items']): string[] {
  const services = Object.entries(Object.groupBy(items, ({ service }) => service))
  return services
    .filter(([, own = []]) => own.length >= mostOfOneService)
    .map(([service]) => `Of ${service} these are the oldest ${mostOfOneService}; there may be more.`)
}

/** One of them whole, its event as it came. */
export function shown(letter: DeadLetter): string[] {
  const { event, ...about } = letter
  const lines = Object.entries(about).map(([name, value]) => `${name.padEnd(10)}${value}`)
  return [...lines, typeof event === 'string' ? event : JSON.stringify(event, undefined, 2)]
}

/** In the largest unit that it fills: `40 s`, `3 min`, `2 h`, `5 d`. */
export function ageOf(since: string, now: Date): string {
  const seconds = Math.max(0, Math.round((now.getTime() - new Date(since).getTime()) / 1_000))
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

function cellsOf({ service, id, type, attempts, parkedAt, reason }: DeadLetter, now: Date): string[] {
  return [
    service,
    id === '' ? '(none)' : id,
    type,
    String(attempts),
    ageOf(parkedAt, now),
    reason.replaceAll(/\s+/g, ' '),
  ]
}
