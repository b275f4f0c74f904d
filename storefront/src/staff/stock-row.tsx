import type { Product } from '@bulkhead/types'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useId } from 'react'
import { isAway } from '../api/refusals.ts'
import { changeProduct, setStock } from '../api/staff.ts'
import { useSay } from '../ui/toast.tsx'
import { priceInCents, typedPrice } from './price-in-cents.ts'
import { useTyped } from './use-typed.ts'

export function StockRow({ product }: { readonly product: Product }) {
  const id = useId()
  const price = useTyped(product.priceCents, { show: typedPrice, read: priceInCents })
  const stock = useTyped(product.available, { show: String, read: countIn })
  const { mutate, isPending, error } = useSaveProduct(product)
  const [priceCents, available] = [price.value, stock.value]
  const isChanged = priceCents !== product.priceCents || available !== product.available
  const canSave = isChanged && !isPending

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (priceCents !== undefined && available !== undefined && canSave) mutate({ priceCents, available })
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
            value={price.typed}
            onChange={(event) => price.type(event.target.value)}
          />
        </label>
        <label className="stock-row-field" htmlFor={`${id}-stock`}>
          <span>In stock</span>
          <input
            id={`${id}-stock`}
            inputMode="numeric"
            aria-label={`Stock of ${product.name}`}
            aria-invalid={available === undefined}
            value={stock.typed}
            onChange={(event) => stock.type(event.target.value)}
          />
        </label>
        {/* Disabled, it would lose the focus of whoever has just saved. */}
        <button
          type="submit"
          className="button"
          aria-disabled={!canSave}
          aria-label={`Save ${product.name}`}
          aria-describedby={error ? `${id}-error` : undefined}
        >
          Save
        </button>
        {error ? (
          <p className="field-error" id={`${id}-error`} role="alert">
            {whyNot(error)}
          </p>
        ) : null}
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
  if (!isAway(error)) return error.message
  return 'The catalog is not answering, so not all of it may be saved. Try again in a moment.'
}

function countIn(typed: string): number | undefined {
  return /^\d{1,7}$/.test(typed) ? Number(typed) : undefined
}
