const element = (id) => document.getElementById(id)
const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' })
const price = (cents) => money.format(cents / 100)
const finalWords = {
  confirmed: 'Your order is confirmed. It is on its way.',
  rejected: 'Your order could not be filled, and its items are back in your cart.',
  cancelled: 'Your order is cancelled.',
}
let cart = { items: [] }
/** Repeating a checkout that got no answer must not order twice; another cart or address is another checkout. */
let idempotencyKey = newKey()

function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function call(method, path, body, headers = {}) {
  const response = await fetch(`/api${path}`, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
    body: body && JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.detail)
  return answer
}

/** Does what a shopper asked for, and says so if it can't be done. */
async function attempt(work) {
  element('notice').hidden = true
  try {
    await work()
  } catch (error) {
    element('notice').textContent = error.message
    element('notice').hidden = false
  }
}

async function showProducts(cursor) {
  const { items, nextCursor } = await call('GET', `/products${cursor ? `?cursor=${cursor}` : ''}`)
  element('products').append(...items.map(productCard))
  if (nextCursor) await showProducts(nextCursor)
}

function productCard({ id, name, description, priceCents, imageUrl, available }) {
  const card = element('product').content.firstElementChild.cloneNode(true)
  card.setAttribute('aria-label', name)
  card.querySelector('img').src = imageUrl
  card.querySelector('h2').textContent = name
  card.querySelector('.description').textContent = description
  card.querySelector('strong').textContent = price(priceCents)
  card.querySelector('small').textContent =
    available === 0 ? 'out of stock' : available < 20 ? `only ${available} left` : ''
  const inCart = () => cart.items.find(({ productId }) => productId === id)?.quantity ?? 0
  const add = async () => showCart(await call('PUT', `/cart/items/${id}`, { quantity: inCart() + 1 }))
  card.querySelector('button').addEventListener('click', () => attempt(add))
  return card
}

function showCart(current) {
  cart = current
  idempotencyKey = newKey()
  const count = cart.items.reduce((sum, { quantity }) => sum + quantity, 0)
  element('count').textContent = count
  element('lines').replaceChildren(...cart.items.map(cartLine))
  element('total').textContent = count ? `Total ${price(cart.totalCents)}` : 'It is empty.'
  element('checkout').hidden = !count
  if (cart.notice) element('notice').textContent = cart.notice.message
  if (cart.notice) element('notice').hidden = false
}

function cartLine({ productId, name, quantity, lineTotalCents }) {
  const line = document.createElement('li')
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.textContent = '✕'
  remove.setAttribute('aria-label', `Remove ${name}`)
  remove.addEventListener('click', () =>
    attempt(async () => showCart(await call('DELETE', `/cart/items/${productId}`))),
  )
  line.append(`${quantity} × ${name}`, ' ', price(lineTotalCents), remove)
  return line
}

async function placeOrder(form) {
  const { email, name, ...address } = Object.fromEntries(new FormData(form))
  const { orderId } = await call('POST', '/checkout', { email, name, address }, { 'idempotency-key': idempotencyKey })
  followOrder(orderId)
  showCart(await call('GET', '/cart'))
}

function followOrder(orderId) {
  const events = new EventSource(`/api/orders/${orderId}/events`)
  element('status').textContent = 'Your order is accepted.'
  events.addEventListener('order', ({ data }) => {
    const { status } = JSON.parse(data)
    element('status').textContent = finalWords[status] ?? `Your order is ${status}.`
    if (!(status in finalWords)) return
    events.close()
    attempt(async () => showCart(await call('GET', '/cart')))
  })
}

element('checkout').addEventListener('input', () => {
  idempotencyKey = newKey()
})
element('checkout').addEventListener('submit', (event) => {
  event.preventDefault()
  attempt(() => placeOrder(event.target))
})
await attempt(async () => showCart(await call('GET', '/cart')))
await attempt(() => showProducts())
