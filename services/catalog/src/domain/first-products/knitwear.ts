import type { FirstProduct } from './first-product.ts'

export const knitwear: readonly FirstProduct[] = [
  {
    id: '019ab0a2-4198-7b14-a545-ee0708b23fc5',
    name: 'Fisherman Sweater',
    description:
      'A heavy cream sweater in pure wool, knitted with cables and a high collar. It keeps its warmth even when it is damp.',
    category: 'Knitwear',
    priceCents: 14_500,
    imageUrl: '/products/fisherman-sweater.svg',
    available: 70,
  },
  {
    id: '019ab0a2-4580-7847-8e54-7fac4abfbdde',
    name: 'Wool Watch Cap',
    description: 'A close ribbed cap in navy wool with a deep cuff. It covers the ears and stays on in a gale.',
    category: 'Knitwear',
    priceCents: 2_900,
    imageUrl: '/products/wool-watch-cap.svg',
    available: 220,
  },
  {
    id: '019ab0a2-4968-70c5-b03c-7e1a27cc50dd',
    name: 'Thick Deck Socks',
    description: 'Cushioned wool socks with red heels and toes, long enough for boots. Each order is one pair.',
    category: 'Knitwear',
    priceCents: 1_850,
    imageUrl: '/products/thick-deck-socks.svg',
    available: 300,
  },
  {
    id: '019ab0a2-4d50-7538-9d12-1c39e567e3ae',
    name: 'Striped Harbour Scarf',
    description:
      'A long soft scarf in red and cream stripes with a knotted fringe. It goes around twice and still reaches the pockets.',
    category: 'Knitwear',
    priceCents: 3_900,
    imageUrl: '/products/striped-harbour-scarf.svg',
    available: 130,
  },
  {
    id: '019ab0a2-5138-7bb7-a96b-3bd6cdfd2ef9',
    name: 'Wool Mittens',
    description:
      'Warm green mittens with a snow pattern and a snug ribbed cuff. The lining is brushed cotton, so they never itch.',
    category: 'Knitwear',
    priceCents: 2_600,
    imageUrl: '/products/wool-mittens.svg',
    available: 160,
  },
]
