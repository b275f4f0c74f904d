import request from 'supertest'
import { afterEach, expect, test } from 'vitest'
import { answer, hang } from './support/behaviours.ts'
import { type FakeService, startFakeService } from './support/fake-service.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway
let reviews: FakeService | undefined
afterEach(async () => {
  await gateway.stop()
  await reviews?.stop()
})

async function openStoreWithReviews(): Promise<FakeService> {
  reviews = await startFakeService(answer(201, { stars: 5 }))
  gateway = await startGateway({ reviewsUrl: reviews.url, policy: { deadlineMs: 50 } })
  return reviews
}

test('a store as it comes has no reviews', async () => {
  gateway = await startGateway()

  const response = await request(gateway.url).get('/api/products/7/reviews')

  expect(response.status).toBe(404)
  expect(response.body).toMatchObject({ code: 'not-found' })
})

test('a review reaches the reviews service, with who wrote it', async () => {
  const { seen } = await openStoreWithReviews()

  const response = await request(gateway.url).post('/api/products/7/reviews').send({ stars: 5 })

  expect(response.status).toBe(201)
  expect(seen).toMatchObject([{ method: 'POST', path: '/products/7/reviews', body: '{"stars":5}' }])
  const token = seen[0]?.headers.authorization?.replace('Bearer ', '') ?? ''
  expect(await gateway.verify(token)).toMatchObject({ role: 'shopper' })
})

test('reviews that hang cost the shop its reviews, and nothing else', async () => {
  const service = await openStoreWithReviews()
  service.behave(hang)

  const response = await request(gateway.url).get('/api/products/7/reviews')

  expect(response.status).toBe(503)
  expect(response.body).toMatchObject({ code: 'service-unavailable', detail: expect.stringContaining('reviews') })
  await request(gateway.url).get('/api/products/7').expect(200)
})
