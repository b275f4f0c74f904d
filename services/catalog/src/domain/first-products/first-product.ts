import type { Product } from '@bulkhead/types'

export type FirstProduct = Readonly<
  Pick<Product, 'id' | 'name' | 'description' | 'category' | 'priceCents' | 'imageUrl' | 'available'>
>
