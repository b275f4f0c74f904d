import type { FirstProduct } from './first-product.ts'

export const gamesAndBooks: readonly FirstProduct[] = [
  {
    id: '019ab0a2-6c90-7955-abef-c10e391c5174',
    name: 'Deck Quoits',
    description:
      'The ring-toss game of the old ocean liners, with a wooden post and rope rings. Two or more can play, on grass or indoors.',
    category: 'Games and Books',
    priceCents: 3_600,
    imageUrl: '/products/deck-quoits.svg',
    available: 100,
  },
  {
    id: '019ab0a2-7078-7626-b404-cd1a94d49bd1',
    name: 'Sailor Playing Cards',
    description:
      'A full deck of linen-finished cards with blue wave-patterned backs. They shuffle well and come in a tin that keeps them dry.',
    category: 'Games and Books',
    priceCents: 1_150,
    imageUrl: '/products/sailor-playing-cards.svg',
    available: 360,
  },
  {
    id: '019ab0a2-7460-7b6e-a992-d9d518d5979e',
    name: 'Book of Knots',
    description:
      'Sixty useful knots, each with clear drawings and a word on when to use it. A length of practice cord is tucked inside the cover.',
    category: 'Games and Books',
    priceCents: 2_750,
    imageUrl: '/products/book-of-knots.svg',
    available: 170,
  },
  {
    id: '019ab0a2-7848-7b1c-9747-e941daecdf41',
    name: 'Ship in a Bottle',
    description:
      'A three-sailed model ship, rigged by hand inside a clear glass bottle. It rests on its own wooden stand.',
    category: 'Games and Books',
    priceCents: 7_800,
    imageUrl: '/products/ship-in-a-bottle.svg',
    available: 40,
  },
]
