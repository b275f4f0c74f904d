import type { Exercise } from '../../src/exercise/exercise.ts'
import { asksNobody } from './checks/asks-nobody.ts'
import { boughtMeanwhile } from './checks/bought-meanwhile.ts'
import { buyersReview } from './checks/buyers-review.ts'
import { once } from './checks/once.ts'
import { onlyBuyers } from './checks/only-buyers.ts'
import { ratingShown } from './checks/rating-shown.ts'
import { remembers } from './checks/remembers.ts'
import { starts } from './checks/starts.ts'
import { open, type Site } from './site.ts'

export const exercise: Exercise<Site> = {
  number: 3,
  folder: '03-reviews',
  title: 'A reviews service on the bus',
  claim:
    'A new service joins the store without a change to the others: it hears what they tell, and owns its own data.',
  editable: ['src/', 'package.json', 'package-lock.json', 'Dockerfile'],
  needs: ['docker'],
  checks: [starts, buyersReview, onlyBuyers, once, ratingShown, boughtMeanwhile, remembers, asksNobody],
  hints: [
    'The gateway leads to you, and order and cart never hear of you. All that you need to know of an order was told on the bus: which event says who bought what, and which one that it is theirs?',
    'A checkout is told before anybody knows whether the stock is there. Keep what cart.checked-out says (order, shopper, products) in one table and what became of the order in another; events may come twice and in any order, so let each be an insert that changes nothing the second time.',
    'Declare a durable queue with a fixed name, bind it to store.events for cart.checked-out, order.confirmed and order.cancelled, and acknowledge a message once its rows are committed. For one review each: unique (product_id, shopper_id), and insert … on conflict do nothing; no row came back means 409.',
    'After a review, tell { productId, stars: sum / count, reviews: count } as store.product.rated.v1. Two reviews at the same time: count in the statement that inserts (insert into ratings … on conflict do update set reviews = ratings.reviews + 1), so that the row’s lock puts one after the other.',
  ],
  open,
  close: (site) => site.store.close(),
}
