import type { Mutant } from '../src/exercise/mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'one-list-for-all',
    story: 'Its author tried one product, and forgot that there are others.',
    edits: [
      {
        file: 'src/reviews.ts',
        find: 'where product_id = $1 order by at desc, id limit 100',
        replace: 'where $1::uuid is not null order by at desc, id limit 100',
      },
    ],
    loses: ['buyers-review'],
  },
  {
    name: 'checkout-is-enough',
    story: 'Its author took the checkout for the purchase, though the store may still be short of stock.',
    edits: [
      {
        file: 'src/buyers.ts',
        find: "and exists (select from outcomes where order_id = checkouts.order_id and outcome = 'confirmed')",
        replace: '',
      },
    ],
    loses: ['only-buyers'],
  },
  {
    name: 'bought-is-bought',
    story: 'Its author never thought of orders that are cancelled after they were confirmed.',
    edits: [
      {
        file: 'src/hear-orders.ts',
        find: ", 'store.order.cancelled.v1': 'cancelled' } as const",
        replace: ' } as const',
      },
    ],
    loses: ['only-buyers'],
  },
  {
    name: 'bought-something',
    story: 'Its author asked whether the shopper is a customer, not whether of this product.',
    edits: [
      {
        file: 'src/buyers.ts',
        find: 'where shopper_id = $1 and product_id = $2',
        replace: 'where shopper_id = $1 and $2::uuid is not null',
      },
    ],
    loses: ['only-buyers'],
  },
  {
    name: 'believes-any-session',
    story: 'Its author read what the token says, and left the signature to others.',
    edits: [
      { file: 'src/session.ts', find: 'importJWK, jwtVerify', replace: 'decodeJwt' },
      {
        file: 'src/session.ts',
        find: "    const key = await importJWK(JSON.parse(await readFile(publicKeyFile, 'utf8')), 'EdDSA')\n",
        replace: '    await readFile(publicKeyFile)\n',
      },
      {
        file: 'src/session.ts',
        find: 'const verified = await jwtVerify(token, key, options).catch(() => undefined)\n    return verified?.payload.sub',
        replace: 'return token ? decodeJwt(token).sub : options.issuer && undefined',
      },
    ],
    loses: ['only-buyers'],
  },
  {
    name: 'check-then-insert',
    story:
      'Its author looks whether there is a review before writing one, and believes that nothing happens in between.',
    edits: [
      { file: 'src/database.ts', find: 'now(),\n    unique (product_id, shopper_id)\n', replace: 'now()\n' },
      {
        file: 'src/reviews.ts',
        find: '  const { rows } = await database.query(\n    `with written',
        replace:
          "  const before = await database.query('select from reviews where product_id = $1 and shopper_id = $2', [productId, shopperId])\n" +
          '  if (before.rows.length > 0) return undefined\n' +
          '  const { rows } = await database.query(\n    `with written',
      },
      { file: 'src/reviews.ts', find: '       on conflict (product_id, shopper_id) do nothing\n', replace: '' },
    ],
    loses: ['once'],
  },
  {
    name: 'rating-of-last-review',
    story:
      'Its author told the stars that were just given, and the product showed the last opinion instead of the mean.',
    edits: [
      {
        file: 'src/reviews.ts',
        find: 'set stars = ratings.stars + excluded.stars, reviews',
        replace: 'set stars = excluded.stars * (ratings.reviews + 1), reviews',
      },
    ],
    loses: ['rating-shown'],
  },
  {
    name: 'as-many-stars-as-anybody-likes',
    story: 'Its author believed that nobody gives more stars than there are.',
    edits: [
      {
        file: 'src/review-routes.ts',
        find: 'Number(stars) >= 1 && Number(stars) <= mostStars',
        replace: 'Number(stars) >= 1 && mostStars > 0',
      },
    ],
    loses: ['rating-shown'],
  },
  {
    name: 'whole-stars',
    story: 'Its author divided whole numbers by whole numbers, and the half stars were gone.',
    edits: [{ file: 'src/tell-ratings.ts', find: 'stars::float8 / reviews', replace: 'stars / reviews' }],
    loses: ['rating-shown'],
  },
  {
    name: 'tells-nobody',
    story: 'Its author wrote reviews, and left it to the catalog to ask for them.',
    edits: [
      {
        file: 'src/review-routes.ts',
        find: 'tellRatings(database, bus).catch(() => undefined)',
        replace: 'void tellRatings, bus',
      },
    ],
    loses: ['rating-shown'],
  },
  {
    name: 'queue-dies-with-its-process',
    story: 'Its author wanted a queue that nobody else reads, and made it exclusive: it ends with its connection.',
    edits: [
      { file: 'src/hear-orders.ts', find: '{ durable: true, arguments: kept }', replace: '{ exclusive: true }' },
      {
        file: 'src/hear-orders.ts',
        find: "  const kept = { 'x-queue-type': 'quorum', 'x-delivery-limit': returns }\n",
        replace: '  void returns\n',
      },
    ],
    loses: ['bought-meanwhile'],
  },
  {
    name: 'a-queue-for-each-start',
    story: 'Its author gave the queue a name of chance: each start makes one anew, and the old one fills for nobody.',
    edits: [
      {
        file: 'src/hear-orders.ts',
        find: "const queue = 'reviews'",
        replace: "const queue = 'reviews at ' + Date.now()",
      },
    ],
    loses: ['bought-meanwhile'],
  },
  {
    name: 'tables-made-anew',
    story: 'Its author made the tables at each start, to be sure that they fit.',
    edits: [
      {
        file: 'src/database.ts',
        find: 'const schema = `\n',
        replace: 'const schema = `\n  drop table if exists checkouts, outcomes, reviews, ratings;\n',
      },
    ],
    loses: ['remembers'],
  },
  {
    name: 'asks-the-order-service',
    story: 'Its author asked the order service at each review, since it knows best.',
    edits: [
      {
        file: 'src/review-routes.ts',
        find: 'const isBuyer = await hasBought(database, shopperId, productId)',
        replace: [
          'void hasBought',
          '    const headers = { authorization: String(request.headers.authorization) }',
          "    const orders = await fetch('http://order:8080/orders?limit=100', { headers })",
          '    const { items } = (await orders.json()) as { items: { status: string; items: { productId: string }[] }[] }',
          "    const confirmed = items.filter(({ status }) => status === 'confirmed').flatMap((order) => order.items)",
          '    const isBuyer = confirmed.some((line) => line.productId === productId)',
        ].join('\n'),
      },
    ],
    loses: ['asks-nobody'],
  },
]
