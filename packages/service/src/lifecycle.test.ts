import { pino } from 'pino'
import { expect, test } from 'vitest'
import { createLifecycle } from './lifecycle.ts'

const silent = pino({ level: 'silent' })

test('parts stop in the reverse order of their start, once', async () => {
  const stopped: string[] = []
  const lifecycle = createLifecycle(silent)
  lifecycle.onStop('database', () => stopped.push('database'))
  lifecycle.onStop('bus', () => stopped.push('bus'))
  lifecycle.onStop('door', () => stopped.push('door'))

  await Promise.all([lifecycle.stop(), lifecycle.stop()])

  expect(stopped).toEqual(['door', 'bus', 'database'])
  expect(lifecycle.stopping.aborted).toBe(true)
})

test('a part that fails or hangs does not keep the others from stopping', async () => {
  const stopped: string[] = []
  const lifecycle = createLifecycle(silent, 20)
  lifecycle.onStop('database', () => stopped.push('database'))
  lifecycle.onStop('bus', () => Promise.reject(new Error('broken')))
  lifecycle.onStop('door', () => new Promise(() => undefined))

  await lifecycle.stop()

  expect(stopped).toEqual(['database'])
})
