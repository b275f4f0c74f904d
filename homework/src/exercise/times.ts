/** 1, 2 … count: for doing something as often as that. */
export function times(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
