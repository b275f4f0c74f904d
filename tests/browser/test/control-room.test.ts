import type { Status } from '@bulkhead/types'
import { expect } from 'vitest'
import { breaks, heals } from '../src/breaking.ts'
import { breakByMenu, callShoppers, openControlRoom, part, says } from '../src/control-room.ts'
import { look } from '../src/look.ts'
import { openPage } from '../src/open-page.ts'
import { loseStream, playStatus } from '../src/played-stream.ts'
import { test } from '../src/shop-test.ts'

test('the room sees every part of the store, and how it is', async () => {
  const page = await openPage('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Control room' }).click()
  await page.getByText('Every part is up.').waitFor()

  for (const name of ['catalog', 'cart', 'order']) {
    const service = part(page, name)
    await service.getByText('breaker closed').waitFor()
    await service.getByText('outbox 0').waitFor()
    await service.getByText('queue 0').waitFor()
    await service.getByText('0 dead letters').waitFor()
    expect(await service.getByText('up', { exact: true }).count(), `${name} and its database`).toBe(2)
  }
  await says(page.getByRole('region', { name: 'bus' }), 'up')
  await look(page, 'control-room-quiet')
})

test('demo shoppers come and go, and the way of an order is told from checkout to confirmation', async () => {
  const page = await openControlRoom()
  await callShoppers(page)
  await page.getByRole('listitem').filter({ hasText: 'order confirmed100 %' }).waitFor()
  const story = page.getByRole('region', { name: /^Order …/ })
  await story.getByText('The shopper checked out').waitFor()
  await story.getByText('The order is confirmed').waitFor()
  expect(await page.getByText('Called off: its stock goes back').count(), 'before anybody has seen it').toBe(0)
  await look(page, 'control-room-busy')
  await page.getByRole('button', { name: 'More shoppers' }).click()
  await page.getByText('demo shoppers, 4/s').waitFor()

  await page.getByRole('button', { name: 'Send demo shoppers away' }).click()
  await page.getByRole('button', { name: 'Call demo shoppers' }).waitFor()
})

test('a catalog that errs is degraded behind its open breaker, and healed where it was broken', async () => {
  const page = await openControlRoom()
  await callShoppers(page)
  await breakByMenu(page, 'catalog', 'errors')
  const catalog = part(page, 'catalog')
  await says(catalog, 'degraded')
  await says(catalog, 'errors')
  await catalog.getByText('breaker open').waitFor()
  await page.getByText('What to look at: Browsing goes on from memory').waitFor()
  await page.getByRole('status').filter({ hasText: 'catalog is degraded: errors' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'stale or late' }).first().waitFor()
  await look(page, 'control-room-broken')

  await page.getByRole('button', { name: 'Heal catalog' }).click()
  await says(catalog, 'up')
  await catalog.getByText('breaker closed').waitFor()
})

test('the room sees how many orders wait for a catalog that hangs, and that none waits afterwards', async () => {
  const page = await openControlRoom()
  const catalog = part(page, 'catalog')
  await callShoppers(page)
  await breaks('catalog', 'hang')
  await says(catalog, 'down')
  await catalog.getByText(/^queue [1-9]\d*$/).waitFor()

  await heals()
  await says(catalog, 'up')
  await catalog.getByText('queue 0').waitFor()
})

test('a service is broken and healed without a mouse', async () => {
  const page = await openControlRoom()
  const { keyboard } = page
  await page.getByRole('button', { name: 'Break cart' }).focus()
  await keyboard.press('Enter')
  expect(await focused(page)).toBe('slow')
  await keyboard.press('End')
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowDown')
  expect(await focused(page)).toBe('errors')
  await keyboard.press('Escape')
  expect(await focused(page)).toBe('Break cart')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  expect(await focused(page)).toBe('Break cart')
  await part(page, 'cart').getByText('slow by 2 s', { exact: true }).waitFor()

  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await says(part(page, 'cart'), 'up')
})

test('all that is broken is healed with one button', async () => {
  const page = await openControlRoom()
  await breakByMenu(page, 'catalog', 'slow')
  await breakByMenu(page, 'order', 'errors')
  await says(part(page, 'catalog'), 'degraded')
  await says(part(page, 'order'), 'degraded')

  await page.getByRole('button', { name: 'Heal everything' }).click()
  await page.getByText('Every part is up.').waitFor()
})

test('a gateway that crashes is missed at once, and the page comes back by itself', async () => {
  const page = await openControlRoom()
  await breakByMenu(page, 'gateway', 'crash')
  await says(page.getByRole('main'), 'The gateway does not answer; the page reconnects by itself.')

  await page.getByText('Every part is up.').waitFor()
  await says(part(page, 'gateway'), 'up')
})

const requests = { perSecond: 8, errorPercent: 0, p50Ms: 3, p99Ms: 12 }
const asMonolith: Status = {
  architecture: 'monolith',
  services: ['gateway', 'catalog', 'cart', 'order'].map((name) => ({ name, state: 'up', requests, database: 'up' })),
  lab: {},
}

test('outside the lab there is nothing to break with', async () => {
  const page = await openPage('/')
  const { lab: _, ...outside } = { ...asMonolith, architecture: 'microservices' as const }
  await playStatus(page, outside)
  await page.goto('/control-room')
  await page.getByText('Every part is up.').waitFor()

  expect(await page.getByRole('button', { name: /Break|Heal|shoppers/ }).count()).toBe(0)
})

test('a monolith is one box, which goes dark as a whole', async () => {
  const page = await openPage('/')
  await playStatus(page, asMonolith)
  await page.goto('/control-room')
  const monolith = page.getByRole('region', { name: 'monolith' })
  for (const name of ['gateway', 'catalog', 'cart', 'order']) await says(monolith.getByRole('group', { name }), 'up')
  expect(await monolith.getByText('Postgres').count(), 'one database').toBe(1)
  await look(page, 'control-room-monolith')
  await loseStream(page)

  await says(page.getByRole('main'), 'The store does not answer; the page reconnects by itself.')
  for (const name of ['catalog', 'cart', 'order']) await says(monolith.getByRole('group', { name }), 'down')
  await look(page, 'control-room-monolith-dark')
})

/** The name of what has the focus. */
function focused(page: Parameters<typeof part>[0]): Promise<unknown> {
  return page.evaluate(
    '(({ ariaLabel, firstChild }) => ariaLabel ?? firstChild?.textContent)(document.activeElement ?? document.body)',
  )
}
