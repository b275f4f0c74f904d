/** What a compose file or a manifest of a student asks for and may not have: the field by its path, and why, in words. */
export interface Refusal {
  readonly field: string
  readonly why: string
}
