import type { SeenVariant } from './verify-exercise.ts'

/** What the machine lacked, and what it left unseen, a sentence each: many variants lack the same. */
export function lackedIn(variants: readonly SeenVariant[]): readonly string[] {
  const lacking = variants.flatMap(({ unmeasured }) => unmeasured.filter(({ lacks }) => lacks !== undefined))
  const needs = [...new Set(lacking.map(({ lacks }) => lacks))]
  const sentences = needs.map((need) => {
    const ids = new Set(lacking.filter(({ lacks }) => lacks === need).map(({ id }) => id))
    return `Not measured, for want of a ${need}: ${[...ids].join(', ')}`
  })
  const unproven = variants.filter(isUnproven).map(({ variant }) => variant.name)
  return unproven.length === 0
    ? sentences
    : [...sentences, `So nothing proves here that these are told apart: ${unproven.join(', ')}`]
}

/** A wrong solution that loses nothing but what nobody could see. */
function isUnproven({ variant, unmeasured }: SeenVariant): boolean {
  if (variant.kind !== 'mutant') return false
  const unseen = new Set(unmeasured.map(({ id }) => id))
  return variant.mutant.loses.every((id) => unseen.has(id))
}
