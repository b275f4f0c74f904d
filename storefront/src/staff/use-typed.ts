import { useState } from 'react'

interface Notation {
  readonly show: (value: number) => string
  /** Nothing when what is typed is no such number. */
  readonly read: (typed: string) => number | undefined
}

/** A number that can be typed over. It follows the store's own until it is; then it stays as it was typed, until saved. */
export function useTyped(saved: number, { show, read }: Notation) {
  const [typed, type] = useState(() => show(saved))
  const [known, setKnown] = useState(saved)
  const value = read(typed)

  if (saved !== known) {
    setKnown(saved)
    if (value === known || value === saved) type(show(saved))
  }
  return { typed, value, type }
}
