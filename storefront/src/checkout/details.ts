import type { CheckoutRequest } from '@bulkhead/types'

/** The checkout form, field by field. `path` is where the store's answer finds fault with it. */
export const fields = [
  { name: 'email', path: 'email', label: 'Email', autoComplete: 'email', type: 'email' },
  { name: 'fullName', path: 'name', label: 'Name', autoComplete: 'name', type: 'text' },
  { name: 'line1', path: 'address.line1', label: 'Address', autoComplete: 'address-line1', type: 'text' },
  { name: 'postalCode', path: 'address.postalCode', label: 'Postal code', autoComplete: 'postal-code', type: 'text' },
  { name: 'city', path: 'address.city', label: 'City', autoComplete: 'address-level2', type: 'text' },
  { name: 'country', path: 'address.country', label: 'Country', autoComplete: 'country-name', type: 'text' },
] as const

export type Field = (typeof fields)[number]
export type FieldName = Field['name']
export type Details = Readonly<Record<FieldName, string>>

export const noDetails: Details = { email: '', fullName: '', line1: '', postalCode: '', city: '', country: '' }

/** Spaces around what was typed are nobody's address. */
export function requestOf(details: Details): CheckoutRequest {
  return {
    email: details.email.trim(),
    name: details.fullName.trim(),
    address: {
      line1: details.line1.trim(),
      city: details.city.trim(),
      postalCode: details.postalCode.trim(),
      country: details.country.trim(),
    },
  }
}
