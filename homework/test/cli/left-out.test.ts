import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { start } from '../../src/cli/start.ts'
import { aDesk, type TestDesk } from '../support/a-desk.ts'
import { hasCompose } from '../support/has-docker.ts'
import { bonus, prices } from './support/prices.ts'

const running = new AbortController().signal

let desk: TestDesk
beforeEach(async () => {
  desk = await aDesk([prices, bonus])
})
afterEach(() => desk.clear())

test('what may not be edited counts for nothing, and is named', async () => {
  await start(['1'], desk)
  await desk.save('01-prices/src/price.txt', 'price: 10 EUR\n')
  await desk.save('01-prices/README.md', 'All is well.\n')

  expect(await check(['1'], desk, running)).toBe(0)
  expect(desk.heard()).toContain('README.md may not be edited: it was left out')
})

test.skipIf(!hasCompose())(
  'a compose file that reaches outside is refused as it is when it counts (needs Compose)',
  async () => {
    const withFile: typeof prices = { ...prices, folder: '02-compose', number: 2, deploys: 'compose.yaml' }
    const own = await aDesk([{ ...withFile, editable: ['compose.yaml', 'src/'] }])
    await writeFile(join(own.startOf(withFile), 'compose.yaml'), 'services: { shop: { build: . } }')
    await start(['2'], own)
    await own.save('02-compose/compose.yaml', 'services: { shop: { image: shop, privileged: true } }\n')

    expect(await check(['2'], own, running)).toBe(1)
    expect(own.heard()).toMatch(/privileged .* it was not run.*0 of 5 points/s)
    await own.clear()
  },
)
