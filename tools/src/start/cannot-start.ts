/** A reason not to start that the person at the keyboard can do something about. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
