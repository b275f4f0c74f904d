import { useEffect, useState } from 'react'
import { Icon } from '../ui/icon.tsx'
import { mostOfOne } from './cart-of.ts'

export interface QuantityStepperProps {
  /** The product's name. */
  readonly of: string
  readonly quantity: number
  readonly least: number
  readonly onChange: (quantity: number) => void
}

export function QuantityStepper({ of, quantity, least, onChange }: QuantityStepperProps) {
  const [typed, setTyped] = useState(String(quantity))
  useEffect(() => setTyped(String(quantity)), [quantity])

  /** What can't be a quantity goes back to what it was. */
  function settle(): void {
    const wanted = Number(typed)
    const isQuantity = Number.isInteger(wanted) && wanted >= least && wanted <= mostOfOne
    if (!isQuantity) setTyped(String(quantity))
    if (isQuantity && wanted !== quantity) onChange(wanted)
  }

  return (
    <div className="stepper">
      <button
        type="button"
        aria-label={`One less of ${of}`}
        disabled={quantity <= least}
        onClick={() => onChange(quantity - 1)}
      >
        <Icon name="minus" />
      </button>
      <input
        aria-label={`Quantity of ${of}`}
        inputMode="numeric"
        maxLength={2}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
      <button
        type="button"
        aria-label={`One more of ${of}`}
        disabled={quantity >= mostOfOne}
        onClick={() => onChange(quantity + 1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  )
}
