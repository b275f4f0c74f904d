import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { askInside } from '../../src/ask-inside.ts'
import { compose, kill } from '../../src/docker.ts'

const healsWithinMs = 30_000

test.each(['catalog', 'cart', 'order'])(
  'without its database %s says what it misses, and lives: no restart would mend it',
  async (service) => {
    await kill(`${service}-db`)

    await eventually(async () => {
      const { status, body } = await askInside(service, '/readyz')
      expect(status).toBe(503)
      expect(JSON.parse(body)).toEqual({ status: 'unavailable', missing: ['database'] })
    })
    expect((await askInside(service, '/livez')).status).toBe(200)

    await compose('start', `${service}-db`)
    await eventually(async () => expect((await askInside(service, '/readyz')).status).toBe(200), healsWithinMs)
  },
)
