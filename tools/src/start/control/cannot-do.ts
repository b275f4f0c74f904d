/** What the launcher is asked for can't be done: its message says why. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo'
}
