import { expect, test } from 'vitest'
import { currentTraceId, currentTraceparent, withTraceparent } from './trace.ts'

const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

test('what a request causes belongs to its trace, as a span of its own', () => {
  const child = withTraceparent(parent, currentTraceparent)

  expect(child).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/)
  expect(child).not.toBe(parent)
})

test('the trace follows the work through its awaits', async () => {
  const traceId = await withTraceparent(parent, async () => {
    await new Promise((resolve) => setImmediate(resolve))
    return currentTraceId()
  })

  expect(traceId).toBe('0af7651916cd43dd8448eb211c80319c')
})

test.each([undefined, 'nonsense', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`])(
  'a caller without a sane traceparent (%s) starts a new trace',
  (malformed) => {
    const started = withTraceparent(malformed, currentTraceparent)

    expect(started).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    expect(started).not.toContain('0af7651916cd43dd8448eb211c80319c')
  },
)
