import { generateKeyPairSync, sign } from 'node:crypto'
import { uuid } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { ask, submissionUrl } from '../../../src/stage/index.ts'
import { type Customer, saying } from '../../../src/store/index.ts'
import { insistOn, newReview, review } from '../reviewing.ts'
import type { Site } from '../site.ts'

export const onlyBuyers: Check<Site> = {
  id: 'only-buyers',
  title: 'Nobody else does: 403, and 401 without a session of this store',
  points: 3,
  after: ['buyers-review'],
  next: 'A checkout is only a promise. Bought is what an order.confirmed was told of, and no order.cancelled since.',
  run: async (site) => {
    const { store, random, takeProduct } = site
    const [bought, soldOut] = [takeProduct(), takeProduct()]
    const [stranger, other, rejected, cancelled, witness] = Array.from({ length: 5 }, () => store.shop.newcomer())
    if (!stranger || !other || !rejected || !cancelled || !witness) throw new Error('Five came')
    await store.staff.setStock(soldOut, 1)
    await other.buy([takeProduct()])
    await checkOutInVain(rejected, soldOut)
    await cancelled.cancel(await cancelled.buy([bought]))
    // Events are heard in order: once this buyer may review, everything before was heard, too.
    await witness.buy([bought])
    await review(witness, bought, newReview(random))

    const refused = async (who: string, customer: Customer, productId: string) => {
      const reply = await insistOn(customer, productId, newReview(random))
      hold(reply.status === 403, `${who} is answered with 403; it was ${saying(reply)}`)
    }
    await refused('Who bought nothing', stranger, bought)
    await refused('Who bought another product', other, bought)
    await refused('Whose order was rejected, because too little was in stock,', rejected, soldOut)
    await refused('Whose order was cancelled', cancelled, bought)
    await refusesForgery(site, bought)
  },
}

async function checkOutInVain(customer: Customer, productId: string): Promise<void> {
  const outcome = await customer.outcomeOf(await customer.checkOut([{ productId, quantity: 2 }]))
  if (outcome !== 'rejected') throw new Error(`The store sold two of one: the order is ${outcome}`)
}

/** With a session that somebody else signed, at the service itself: the gateway would let no such visitor in. */
async function refusesForgery({ store, random }: Site, productId: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')
  const payload = { iss: 'bulkhead', sub: uuid(random), role: 'shopper', exp: Math.floor(Date.now() / 1_000) + 3_600 }
  const said = `${part({ alg: 'EdDSA' })}.${part(payload)}`
  const token = `${said}.${sign(null, Buffer.from(said), privateKey).toString('base64url')}`
  const { status } = await ask(`${await submissionUrl(store.stage)}/products/${productId}/reviews`, {
    method: 'POST',
    body: newReview(random),
    headers: { authorization: `Bearer ${token}` },
  })
  hold(status === 401, `A session that the gateway did not sign is answered with 401; it was ${status}`)
}
