import type { FirstProduct } from './first-product.ts'

export const ropeGoods: readonly FirstProduct[] = [
  {
    id: '019ab0a2-16a0-7a93-b70a-cf2b1c693280',
    name: 'Manila Rope Coil',
    description:
      'Ten metres of three-strand manila rope with whipped ends. It is strong enough for a swing and handsome enough for a handrail.',
    category: 'Rope Goods',
    priceCents: 2_800,
    imageUrl: '/products/manila-rope-coil.svg',
    available: 180,
  },
  {
    id: '019ab0a2-1a88-7bd0-835d-1791f3256d0f',
    name: 'Monkey Fist Key Ring',
    description: 'A round sailor knot tied by hand around a cork ball. Your keys will float if they fall overboard.',
    category: 'Rope Goods',
    priceCents: 950,
    imageUrl: '/products/monkey-fist-key-ring.svg',
    available: 400,
  },
  {
    id: '019ab0a2-1e70-7023-b446-58980deaf3ec',
    name: 'Woven Rope Doormat',
    description:
      'A thick mat woven from weathered rope, with a looped border. It brushes off sand and dries overnight.',
    category: 'Rope Goods',
    priceCents: 4_900,
    imageUrl: '/products/woven-rope-doormat.svg',
    available: 85,
  },
  {
    id: '019ab0a2-2258-7609-b0f3-cbc20edbac7f',
    name: 'Rope Dog Leash',
    description:
      'A soft cotton rope leash with a solid brass clip and a matching red collar. It is kind to the hand when the dog sees a gull.',
    category: 'Rope Goods',
    priceCents: 3_200,
    imageUrl: '/products/rope-dog-leash.svg',
    available: 150,
  },
  {
    id: '019ab0a2-2640-726b-9c7e-605bd2de7992',
    name: 'Net Market Bag',
    description:
      'A stretchy cotton net that folds into a pocket and carries a full load of shopping. The handles are long enough for the shoulder.',
    category: 'Rope Goods',
    priceCents: 1_450,
    imageUrl: '/products/net-market-bag.svg',
    available: 320,
  },
]
