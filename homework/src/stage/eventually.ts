import { setTimeout as delay } from 'node:timers/promises'
import { NotHeld } from '../exercise/not-held.ts'

export interface Patience {
  readonly withinMs: number
  /** How long to wait between two looks: 50 ms, unless said. */
  readonly everyMs?: number
}

/**
 * Looks again until what it looks for is there, and returns it: anything but `undefined` and `false`. A look may also say why
 * not yet, by throwing NotHeld. A look that was called off is the last.
 * @throws NotHeld with the sentence, and what the last look said, when the time is over; whatever else the last look threw
 */
export async function eventually<Seen>(
  sentence: string,
  look: () => Promise<Seen | undefined | false>,
  { withinMs, everyMs = 50 }: Patience,
): Promise<Seen> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const { seen, why } = await once(look)
    if (seen !== undefined && seen !== false) return seen
    if (why instanceof Error && why.name === 'AbortError') throw why
    if (performance.now() > deadline) {
      if (why !== undefined && !(why instanceof NotHeld)) throw why
      throw new NotHeld(`${sentence}: not within ${withinMs / 1_000} s${why ? ` (${why.message})` : ''}`)
    }
    await delay(everyMs)
  }
}

async function once<Seen>(look: () => Promise<Seen | undefined | false>) {
  try {
    return { seen: await look(), why: undefined }
  } catch (why) {
    return { seen: undefined, why }
  }
}
