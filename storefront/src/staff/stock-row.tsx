import type { Product } from '@bulkhead/types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import { isAway } from '../api/refusals.ts'
import { changeProduct, setStock } from '../api/staff.ts'
import { useSay } from '../ui/toast.tsx'
import { priceInCents, typedPrice } from './price-in-cents.ts'

export function StockRow({ product }: { readonly product: Product }) {
  const id = useId()
  const [price, setPrice] = useState(typedPrice(product.priceCents))
  const [stock, setStockTyped] = useState(String(product.available))
  const { mutate, isPending, error } = useSaveProduct(product)
  const priceCents = priceInCents(price)
  const available = /^\d{1,7}$/.test(stock) ? Number(stock) : undefined
  const isChanged = priceCents !== product.priceCents || available !== product.available

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (priceCents !== undefined && available !== undefined && isChanged) mutate({ priceCents, available })
  }

  return (
    <li>
      <form className="stock-row" onSubmit={submit} aria-label={product.name}>
        <img className="thumb" src={product.imageUrl} alt="" width="72" height="72" loading="lazy" />
        <span className="stock-row-name">
          {product.name}
          <span className="stock-row-category">{product.category}</span>
        </span>
        <label className="stock-row-field" htmlFor={`${id}-price`}>
          <span>Price, $</span>
          <input
            id={`${id}-price`}
            inputMode="decimal"
            aria-label={`Price of ${product.name}`}
            aria-invalid={priceCents === undefined}
            value={price}
            onChange={(event) => setPrice(event.target.value)}
          />
        </label>
        <label className="stock-row-field" htmlFor={`${id}-stock`}>
          <span>In stock</span>
          <input
            id={`${id}-stock`}
            inputMode="numeric"
            aria-label={`Stock of ${product.name}`}
            aria-invalid={available === undefined}
            value={stock}
            onChange={(event) => setStockTyped(event.target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={!isChanged || isPending} aria-label={`Save ${product.name}`}>
          Save
        </button>
        {error ? <p className="field-error">{whyNot(error)}</p> : null}
      </form>
    </li>
  )
}

/** Sends what is different, and nothing else. */
function useSaveProduct(product: Product) {
  const client = useQueryClient()
  const say = useSay()
  return useMutation({
    mutationFn: async (wanted: Pick<Product, 'priceCents' | 'available'>) => {
      if (wanted.priceCents !== product.priceCents) await changeProduct(product.id, { priceCents: wanted.priceCents })
      if (wanted.available !== product.available) await setStock(product.id, wanted.available)
    },
    onSuccess: () => say({ tone: 'good', text: `${product.name} is changed.` }),
    onSettled: () =>
      Promise.all([
        ...['whole-catalog', 'products', 'cart'].map((key) => client.invalidateQueries({ queryKey: [key] })),
        client.invalidateQueries({ queryKey: ['product', product.id] }),
      ]),
  })
}

function whyNot(error: Error): string {
  return isAway(error) ? 'The catalog is not answering, so nothing was changed.' : error.message
}
