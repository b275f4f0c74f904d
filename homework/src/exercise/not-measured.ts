/** What this machine lacks to look at all, as a sentence: it costs nobody points. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured'
}
