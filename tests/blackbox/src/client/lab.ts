import { eventually } from '@bulkhead/service/testing'
import { type Fault, fault, type ServiceStatus, type Status, status } from '@bulkhead/types'
import { expect } from 'vitest'
import { send } from './send.ts'
import { type Visitor, visitor } from './visitor.ts'

/** What every store can break, by the names of the API. */
export const breakable = ['catalog', 'cart', 'order', 'gateway']

const addressOf = (service: string) => `/api/lab/faults/${service}`

/** Breaks a service, and returns the fault as it is in force. */
export async function breakService(service: string, wish: Fault): Promise<Fault> {
  const answer = await send({ method: 'PUT', path: addressOf(service), json: wish })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return fault.parse(answer.body)
}

export async function healService(service: string): Promise<void> {
  const answer = await send({ method: 'DELETE', path: addressOf(service) })
  expect(answer.status, JSON.stringify(answer.body)).toBe(204)
}

/** Heals all of it, and waits until it serves again. */
export async function healAll(): Promise<void> {
  for (const service of breakable) await eventually(() => healService(service), 30_000)
  await allIsWell()
}

/** The status of an answer, and how long it took. */
export async function asked(shopper: Visitor, path: string) {
  const begun = performance.now()
  const { status, headers } = await shopper.send({ method: 'GET', path })
  return { status, isStale: 'store-stale' in headers, ms: performance.now() - begun }
}

/** Calls demo shoppers, so many a second for each journey. */
export async function callShoppers(perSecond: number): Promise<void> {
  const answer = await send({ method: 'PUT', path: '/api/lab/load', json: { perSecond } })
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200, body: { perSecond } })
}

export async function sendShoppersAway(): Promise<void> {
  const answer = await send({ method: 'DELETE', path: '/api/lab/load' })
  expect(answer.status, JSON.stringify(answer.body)).toBe(204)
}

export async function statusNow(): Promise<Status> {
  const answer = await send({ method: 'GET', path: '/api/status' })
  expect(answer.status).toBe(200)
  return status.parse(answer.body)
}

export async function statusOf(name: string): Promise<ServiceStatus> {
  const { services } = await statusNow()
  const found = services.find((service) => service.name === name)
  if (!found) throw new Error(`the status says nothing of ${name}`)
  return found
}

/** Waits until every service serves again. A container that exited often is started again only after a while. */
export async function allIsWell(): Promise<void> {
  const shopper = visitor()
  await eventually(async () => {
    const products = await shopper.send({ method: 'GET', path: '/api/products' })
    expect(products.status).toBe(200)
    expect(products.headers).not.toHaveProperty('store-stale')
    await shopper.cart()
    await shopper.orders()
    for (const { state } of (await statusNow()).services) expect(state).not.toBe('down')
  }, 90_000)
}
