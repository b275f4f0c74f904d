import { useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import type { Goods } from './cart-of.ts'
import { useAddToCart } from './use-cart-changes.ts'

export interface AddToCartProps {
  readonly product: Goods
  readonly quantity?: number
}

export function AddToCart({ product, quantity = 1 }: AddToCartProps) {
  const add = useAddToCart()
  const [adding, setAdding] = useState(0)

  async function onClick(): Promise<void> {
    setAdding((count) => count + 1)
    await add(product, quantity)
    setAdding((count) => count - 1)
  }

  return (
    <button type="button" className="button add-to-cart" onClick={onClick} aria-busy={adding > 0}>
      <Icon name="basket" />
      Add to cart
    </button>
  )
}
