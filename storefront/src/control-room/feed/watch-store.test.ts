import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type News, type StatusSource, watchStore } from './watch-store.ts'

/** A stream that the test plays. */
function playedSource() {
  const listeners = new Map<string, (event: { readonly data: string }) => void>()
  const played = { isClosed: false }
  const source: StatusSource = {
    addEventListener: (type: string, listener: (event: { readonly data: string }) => void) =>
      void listeners.set(type, listener),
    close: () => {
      played.isClosed = true
    },
  }
  const tell = (type: string, data: unknown) => listeners.get(type)?.({ data: JSON.stringify(data) })
  return { played, source, tell }
}

const status = { architecture: 'microservices', services: [] }
let opened: ReturnType<typeof playedSource>[]
let heard: News['kind'][]

function watch(): () => void {
  return watchStore({
    onNews: ({ kind }) => heard.push(kind),
    open: () => {
      const played = playedSource()
      opened.push(played)
      return played.source
    },
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  opened = []
  heard = []
})
afterEach(() => vi.useRealTimers())

test('what the store tells is heard, over one stream', () => {
  watch()
  opened[0]?.tell('status', status)
  opened[0]?.tell('journeys', [])
  opened[0]?.tell('steps', [])

  expect(heard).toEqual(['opened', 'status', 'journeys', 'steps'])
  expect(opened).toHaveLength(1)
})

test('a stream that breaks is known to be lost at once, and opened again each second until somebody answers', () => {
  watch()
  opened[0]?.tell('status', status)
  opened[0]?.tell('error', undefined)
  expect(heard.at(-1)).toBe('lost')

  vi.advanceTimersByTime(1_000)
  opened[1]?.tell('error', undefined)
  vi.advanceTimersByTime(1_000)
  opened[2]?.tell('status', status)

  expect(heard.slice(-2)).toEqual(['opened', 'status'])
  expect(opened.map(({ played }) => played.isClosed)).toEqual([true, true, false])
})

test('a gateway that keeps the connection and says nothing is lost after three seconds', () => {
  watch()
  opened[0]?.tell('status', status)
  vi.advanceTimersByTime(2_900)
  expect(heard).not.toContain('lost')
  vi.advanceTimersByTime(100)

  expect(heard.at(-1)).toBe('lost')
  expect(opened).toHaveLength(2)
  expect(opened[0]?.played.isClosed).toBe(true)
})

test('a stream that was given up is not listened to any more', () => {
  watch()
  opened[0]?.tell('status', status)
  vi.advanceTimersByTime(3_000)
  opened[0]?.tell('status', status)

  expect(heard).toEqual(['opened', 'status', 'lost'])
})

test('who leaves the page follows no longer', () => {
  const leave = watch()
  leave()
  vi.advanceTimersByTime(60_000)

  expect(opened).toHaveLength(1)
  expect(heard).toEqual([])
})
