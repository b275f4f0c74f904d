import { z } from 'zod'

export const seconds = z.int().nonnegative()
export const name = z
  .string()
  .regex(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/, 'must be small letters, digits and hyphens')

const labelKey = z
  .string()
  .regex(/^([a-z0-9.-]{1,253}\/)?[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/, 'is no name of a label')
const labelValue = z.string().regex(/^([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)?$/, 'is no value of a label')
export const labels = z.record(labelKey, labelValue)
export type Labels = z.infer<typeof labels>

/** Finds what bears all of these labels; in all of Kubernetes but a Service, one without labels finds everything. */
export const selector = z.strictObject({ matchLabels: labels.default({}) })

/** `2`, or `25%` of the replicas. */
export const share = z.union([
  z.int().nonnegative(),
  z.string().regex(/^\d{1,3}%$/, 'must be a number, or such as 25%'),
])
export type Share = z.infer<typeof share>

/** How many that are: a part of one counts as Kubernetes counts it at that place. */
export function countOf(given: Share, replicas: number, rounding: 'up' | 'down'): number {
  if (typeof given === 'number') return given
  const exact = (Number.parseInt(given, 10) * replicas) / 100
  return rounding === 'up' ? Math.ceil(exact) : Math.floor(exact)
}

const factors: Readonly<Record<string, number>> = {
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
}
const written = /^(\d+(?:\.\d+)?)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/

/** `250m`, `128Mi`, `1`: of processors, or of bytes. */
export const quantity = z
  .union([z.number().nonnegative(), z.string()])
  .transform(String)
  .refine((text) => written.test(text), 'must be a quantity, such as 250m or 128Mi')
  .transform((text) => {
    const [, digits = '0', unit = ''] = written.exec(text) ?? []
    return Number(digits) * (factors[unit] ?? 1)
  })

export function carries(wanted: Labels, worn: Labels): boolean {
  return Object.entries(wanted).every(([key, value]) => worn[key] === value)
}
