import type { Product } from '@bulkhead/types'

export type SeedProduct = Readonly<
  Pick<Product, 'id' | 'name' | 'description' | 'category' | 'priceCents' | 'imageUrl' | 'available'>
>
