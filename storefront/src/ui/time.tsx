const days = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'medium' })

/** A moment of the store: with its day, or the clock alone where the day is plain. */
export function Time({ at, show }: { readonly at: string; readonly show: 'day' | 'clock' }) {
  const format = show === 'day' ? days : clock
  return <time dateTime={at}>{format.format(new Date(at))}</time>
}
