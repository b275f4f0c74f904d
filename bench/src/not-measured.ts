/** Why something could not be measured. It says nothing about how fast the store is. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured'
}
