import type { Mutant } from '../exercise/mutant.ts'

/** What is handed in to prove the checks: nothing done, all done right, or done in one wrong way. */
export type Variant =
  | { readonly kind: 'starter'; readonly name: 'starter' }
  | { readonly kind: 'solution'; readonly name: 'solution' }
  | { readonly kind: 'mutant'; readonly name: string; readonly mutant: Mutant }

export function variantsOf(mutants: readonly Mutant[]): readonly Variant[] {
  return [
    { kind: 'starter', name: 'starter' },
    { kind: 'solution', name: 'solution' },
    ...mutants.map((mutant) => ({ kind: 'mutant', name: mutant.name, mutant }) as const),
  ]
}
