import type { FirstProduct } from './first-product.ts'

export const galley: readonly FirstProduct[] = [
  {
    id: '019ab0a2-2a28-7685-9d46-619d0fd8474a',
    name: 'Blue Enamel Mug',
    description:
      'A speckled steel mug with a fired enamel coat that shrugs off knocks. It holds a generous third of a litre of coffee.',
    category: 'Galley',
    priceCents: 1_200,
    imageUrl: '/products/blue-enamel-mug.svg',
    available: 400,
  },
  {
    id: '019ab0a2-2e10-7721-b5ad-776afcd06a23',
    name: 'Enamel Coffee Pot',
    description:
      'A tall white pot with a blue rim that works on gas, electric and campfire. It pours eight cups without a drip.',
    category: 'Galley',
    priceCents: 4_600,
    imageUrl: '/products/enamel-coffee-pot.svg',
    available: 110,
  },
  {
    id: '019ab0a2-31f8-7394-918b-34dbba254762',
    name: 'Smoked Sardines',
    description:
      'Small sardines smoked over beech wood and packed by hand in olive oil. Open the tin, add bread, and lunch is ready.',
    category: 'Galley',
    priceCents: 525,
    imageUrl: '/products/smoked-sardines.svg',
    available: 380,
  },
  {
    id: '019ab0a2-35e0-7e08-bac7-87b5cf108c2a',
    name: 'Oat Ship Biscuits',
    description:
      'Crisp oat biscuits baked from an old ship recipe, with better butter. They keep for months and go well with cheese.',
    category: 'Galley',
    priceCents: 480,
    imageUrl: '/products/oat-ship-biscuits.svg',
    available: 350,
  },
  {
    id: '019ab0a2-39c8-7906-bc7b-d1d9675bb2ae',
    name: 'Orange Marmalade',
    description:
      'Bitter orange marmalade with thick-cut peel, cooked in small copper pans. One jar lasts a week of honest breakfasts.',
    category: 'Galley',
    priceCents: 690,
    imageUrl: '/products/orange-marmalade.svg',
    available: 240,
  },
  {
    id: '019ab0a2-3db0-7806-8c98-bb193be893c9',
    name: 'Tomato Soup Tin',
    description:
      'A plain, rich tomato soup for cold evenings and empty cupboards. Warm it slowly and share it between two.',
    category: 'Galley',
    priceCents: 320,
    imageUrl: '/products/tomato-soup-tin.svg',
    available: 400,
  },
]
