import { setTimeout as delay } from 'node:timers/promises'
import { productNamed, staff } from '@bulkhead/blackbox'
import { expect, test } from 'vitest'
import { figure, seconds } from '../../src/figure.ts'
import { expectNothingLostOrDoubled, whenAllConfirmed } from '../../src/kept-promises.ts'
import { replace } from '../../src/replace.ts'
import { startShopping } from '../../src/steady-shoppers.ts'
import { whenWell } from '../../src/when-well.ts'

const stockAtStart = 100_000
const stopsWithinMs = 10_000
const settlesWithinMs = 30_000
const shoppingAroundMs = 1_500

test('every service is replaced during checkouts: each stops in order, and no accepted order is lost or doubled', async () => {
  await whenWell()
  const product = await (await staff()).setStock(await productNamed('Blue Enamel Mug'), stockAtStart)
  const { promised, stop } = startShopping(product)
  await delay(shoppingAroundMs)

  for (const service of ['cart', 'catalog', 'order', 'gateway']) {
    const promisedBefore = promised.length
    const { exitCode, withinMs } = await replace(service)
    await delay(shoppingAroundMs)

    figure(`${service} replaced`, { accepted: promised.length - promisedBefore, stopped: seconds(withinMs) })
    expect({ service, exitCode }).toEqual({ service, exitCode: 0 })
    expect(withinMs, service).toBeLessThan(stopsWithinMs)
    expect(promised.length, service).toBeGreaterThan(promisedBefore)
  }

  const { lostAnswers, refusals } = await stop()
  await whenAllConfirmed(promised, performance.now() + settlesWithinMs)
  figure('all replaced', {
    accepted: promised.length,
    confirmed: await expectNothingLostOrDoubled(promised, product, stockAtStart),
    'lost answers': lostAnswers,
    'answers 503': JSON.stringify(refusals),
  })
}, 240_000)
