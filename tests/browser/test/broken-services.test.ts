import { expect } from 'vitest'
import { breaks, heals } from '../src/breaking.ts'
import { look } from '../src/look.ts'
import { openPage } from '../src/open-page.ts'
import { test } from '../src/shop-test.ts'
import { card, cartLink, expectOrders, goToCheckout, placeOrder, putInCart, sees } from '../src/shopping.ts'

test('while the catalog hangs a shopper who was half-way finishes the purchase, and it is confirmed afterwards', async () => {
  const page = await openPage('/')
  await putInCart(page, 'Pocket Compass')
  await breaks('catalog', 'hang')
  await page.goto('/')
  await page.getByText(/Prices as of \d+ s ago: the catalog is not answering\./).waitFor()
  await look(page, 'shop-stale')
  await card(page, 'Blue Enamel Mug').getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Blue Enamel Mug' }).waitFor()
  await page.getByText('the catalog is not answering.').waitFor()
  await goToCheckout(page)
  await placeOrder(page)
  await sees(page, 'placed')
  await page.getByText('Your order waits for its stock.').waitFor()
  await look(page, 'order-waiting-for-stock')

  await heals()
  await sees(page, 'confirmed')
  await page.goto('/')
  await card(page, 'Blue Enamel Mug').waitFor()
  await page.getByText('the catalog is not answering').waitFor({ state: 'detached' })
})

test('while the cart is away the shop is browsed as ever, and the cart is back as it was', async () => {
  const page = await openPage('/')
  await putInCart(page, 'Book of Knots')
  await breaks('cart', 'stop')
  await page.goto('/?query=knots')
  await page.getByRole('link', { name: /^Cart, .* not answering$/ }).waitFor()
  await card(page, 'Book of Knots').getByRole('button', { name: 'Add to cart' }).click()
  await page.getByText('The cart is not answering just now. Try again in a moment.').waitFor()
  await page.goto('/cart')
  await page.getByRole('main').getByText('The cart is not answering just now.').waitFor()
  await look(page, 'cart-away')

  await heals()
  await cartLink(page, 1).waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Remove Book of Knots' }).waitFor()
})

test('while the order service is away an order is accepted and waits, and goes on when it is back', async () => {
  const page = await openPage('/')
  await putInCart(page, 'Deck Quoits')
  await goToCheckout(page)
  await breaks('order', 'stop')
  await placeOrder(page)
  await sees(page, 'accepted')
  await page.getByText('Your order has not been taken up yet.').waitFor()
  await look(page, 'order-waiting')
  await page.goto('/orders')
  await page.getByText('the order service is not answering.').waitFor()
  await look(page, 'orders-away')
  await page.goBack()
  await sees(page, 'accepted')

  await heals()
  await sees(page, 'confirmed')
  await expectOrders(page, 1)
})

test('without a connection the page says so, keeps what it has, and goes on afterwards', async () => {
  const page = await openPage('/?query=scarf')
  const scarf = card(page, 'Striped Harbour Scarf')
  await scarf.waitFor()
  await cartLink(page, 0).waitFor()
  await page.context().setOffline(true)
  await page.getByText('You are offline.').waitFor()
  await scarf.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByText('No answer from the store.').waitFor()
  await look(page, 'offline')
  await page.context().setOffline(false)
  await page.getByText('You are offline.').waitFor({ state: 'detached' })
  await scarf.getByRole('button', { name: 'Add to cart' }).click()

  await cartLink(page, 1).waitFor()
  expect(await page.getByRole('article').count()).toBe(1)
})
