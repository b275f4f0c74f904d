import type { FirstProduct } from './first-product.ts'

export const lamps: readonly FirstProduct[] = [
  {
    id: '019ab0a2-0700-78fc-92d0-b3540ddfedbf',
    name: 'Brass Hurricane Lantern',
    description:
      'A classic oil lantern in polished brass that keeps burning in wind and rain. One filling gives about twenty hours of warm light.',
    category: 'Lamps',
    priceCents: 6_450,
    imageUrl: '/products/brass-hurricane-lantern.svg',
    available: 140,
  },
  {
    id: '019ab0a2-0ae8-790c-867e-0be8cddf4044',
    name: 'Bulkhead Wall Lamp',
    description:
      'The caged oval lamp from the walls of every engine room, made for porches and hallways. The glass is frosted, so the light is soft.',
    category: 'Lamps',
    priceCents: 8_900,
    imageUrl: '/products/bulkhead-wall-lamp.svg',
    available: 95,
  },
  {
    id: '019ab0a2-0ed0-758f-a17e-db54eb00257a',
    name: 'Red Port Lamp',
    description:
      'A lamp with the red glass that ships carry on their left side. It runs on a small LED and glows gently on a shelf or a window sill.',
    category: 'Lamps',
    priceCents: 11_900,
    imageUrl: '/products/red-port-lamp.svg',
    available: 60,
  },
  {
    id: '019ab0a2-12b8-799f-8eb8-bfdb8565d86c',
    name: 'Beeswax Candle Set',
    description: 'Three hand-poured beeswax candles on a wooden tray. They burn slowly and smell faintly of honey.',
    category: 'Lamps',
    priceCents: 2_450,
    imageUrl: '/products/beeswax-candle-set.svg',
    available: 260,
  },
]
