import type { FirstProduct } from './first-product.ts'

export const chartsAndTools: readonly FirstProduct[] = [
  {
    id: '019ab0a2-5520-7088-a251-39b4463a2979',
    name: 'Pocket Compass',
    description:
      'A brass compass that fits the palm, with a steady needle and a clear white dial. The ring on top takes a cord or a chain.',
    category: 'Charts and Tools',
    priceCents: 3_400,
    imageUrl: '/products/pocket-compass.svg',
    available: 190,
  },
  {
    id: '019ab0a2-5908-7581-a667-9f166683756b',
    name: 'Brass Sextant',
    description:
      'A working sextant with silvered mirrors and a small telescope, built by one workshop and adjusted by hand. It arrives in a fitted wooden case.',
    category: 'Charts and Tools',
    priceCents: 24_000,
    imageUrl: '/products/brass-sextant.svg',
    available: 12,
  },
  {
    id: '019ab0a2-5cf0-75a4-9537-6aa990bf4602',
    name: 'Harbour Chart',
    description:
      'A printed chart of an old harbour with its channels, depths and islands. It comes on heavy paper between two wooden rollers.',
    category: 'Charts and Tools',
    priceCents: 2_200,
    imageUrl: '/products/harbour-chart.svg',
    available: 200,
  },
  {
    id: '019ab0a2-60d8-7a58-988a-06c12aa2c78a',
    name: 'Brass Spyglass',
    description:
      'A three-part telescope in brass and walnut that slides out to half a metre. It shows the far shore fifteen times closer.',
    category: 'Charts and Tools',
    priceCents: 18_500,
    imageUrl: '/products/brass-spyglass.svg',
    available: 18,
  },
  {
    id: '019ab0a2-64c0-754a-910d-90f067a5785b',
    name: 'Rigging Knife',
    description:
      'A folding knife with a straight steel blade and a walnut handle. The rope lanyard keeps it with you when your hands are wet.',
    category: 'Charts and Tools',
    priceCents: 5_600,
    imageUrl: '/products/rigging-knife.svg',
    available: 120,
  },
  {
    id: '019ab0a2-68a8-713b-ae34-80a0f9ff320a',
    name: 'Boatyard Mallet',
    description:
      'A hardwood mallet with steel bands that drives pegs and chisels without bruising them. The ash handle can be replaced when it wears.',
    category: 'Charts and Tools',
    priceCents: 4_100,
    imageUrl: '/products/boatyard-mallet.svg',
    available: 75,
  },
]
