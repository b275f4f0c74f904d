import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { Refused } from '../api/refusals.ts'
import { rememberCheckout, rememberedCheckout } from './checkout-memory.ts'
import { CheckoutTrouble } from './checkout-trouble.tsx'
import { type FieldName, fields, requestOf } from './details.ts'
import { type FieldErrors, fieldErrorsOf } from './field-errors.ts'
import { FormField } from './form-field.tsx'
import type { usePlaceOrder } from './use-place-order.ts'

/** The store judges what is typed: one set of rules, and what it finds is said beside the field. */
export function CheckoutForm({ placing }: { readonly placing: ReturnType<typeof usePlaceOrder> }) {
  const [details, setDetails] = useState(() => rememberedCheckout().details)
  const [errors, setErrors] = useState<FieldErrors>({})
  const form = useRef<HTMLFormElement>(null)
  const { error, isPending } = placing

  useEffect(() => {
    if (error instanceof Refused) setErrors(fieldErrorsOf(error.problem))
  }, [error])
  useEffect(() => {
    if (Object.keys(errors).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [errors])

  function change(name: FieldName, value: string): void {
    const changed = { ...details, [name]: value }
    setDetails(changed)
    rememberCheckout({ details: changed })
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    setErrors({})
    placing.placeOrder(requestOf(details))
  }

  return (
    <form className="checkout-form" ref={form} noValidate onSubmit={submit} aria-labelledby="form-heading">
      <h2 id="form-heading">Where it goes</h2>
      <div className="form-fields">
        {fields.map((field) => (
          <FormField
            key={field.name}
            {...field}
            value={details[field.name]}
            error={errors[field.name]}
            onChange={(value) => change(field.name, value)}
          />
        ))}
      </div>
      <CheckoutTrouble error={error} hasFieldErrors={Object.keys(errors).length > 0} />
      <button type="submit" className="button button-wide" aria-disabled={isPending}>
        {isPending ? 'Placing order …' : 'Place order'}
      </button>
      <p className="form-note">Nothing is charged: this is a store for learning. An accepted order can’t be lost.</p>
    </form>
  )
}
