import { busStep, type JourneySecond, journeySecond, type Status, status } from '@bulkhead/types'
import { expect } from 'vitest'
import { z } from 'zod'
import { expectExactly } from './contract.ts'
import { storePool } from './send.ts'

/** What the control room has heard so far. */
export interface StatusStream {
  readonly statuses: readonly Status[]
  readonly seconds: readonly JourneySecond[]
  readonly steps: readonly z.infer<typeof busStep>[]
  leave(): void
}

/** Listens as the control room does, and holds each event to its shape. */
export async function followStatus(): Promise<StatusStream> {
  const controller = new AbortController()
  const answer = await storePool().request({ method: 'GET', path: '/api/status/stream', signal: controller.signal })
  expect(answer.statusCode).toBe(200)
  const heard = { statuses: [] as Status[], seconds: [] as JourneySecond[], steps: [] as z.infer<typeof busStep>[] }

  function take(event: string): void {
    const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? []
    if (name === 'status') heard.statuses.push(expectExactly(status, JSON.parse(data)))
    if (name === 'journeys') heard.seconds.push(...expectExactly(z.array(journeySecond), JSON.parse(data)))
    if (name === 'steps') heard.steps.push(...expectExactly(z.array(busStep), JSON.parse(data)))
  }

  async function listen(): Promise<void> {
    let text = ''
    for await (const chunk of answer.body.setEncoding('utf8')) {
      const events = (text + chunk).split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) take(event)
    }
  }

  const listening = listen().catch((error: unknown) => {
    if (!controller.signal.aborted) throw error
  })
  return {
    ...heard,
    leave: () => {
      controller.abort()
      void listening
    },
  }
}
