import type { ContenderId } from './bars.ts'
import type { QuietWatch } from './quiet/watch.ts'

/** One of those that are measured in turn. */
export interface Contender {
  readonly id: ContenderId
  /** Makes true what must be so before the clock starts. */
  readonly prepare?: () => Promise<unknown>
  /** In the unit of its rows. */
  readonly measure: () => Promise<number>
}

/** What was measured of each, one right after the other. */
export type Round = ReadonlyMap<ContenderId, number>

export interface Rounds {
  readonly rounds: readonly Round[]
  /** Rounds that were thrown away because others used the machine meanwhile. */
  readonly repeated: number
  /** Rounds that count although others used the machine: it was repeated often enough. */
  readonly disturbed: number
}

export interface RoundsOptions {
  readonly rounds: number
  readonly watch: QuietWatch
  readonly signal: AbortSignal
}

/** Of a core: what others use beyond it makes a round worth repeating. */
export const othersMayUse = 0.15

/**
 * Measures each once to warm up, which is thrown away, then in turn, A B A B. As many rounds may be repeated as are wanted;
 * then they count, and it is said how many of them were disturbed.
 */
export async function measureInTurn(contenders: readonly Contender[], options: RoundsOptions): Promise<Rounds> {
  await measureRound(contenders, options)
  const rounds: Round[] = []
  let repeated = 0
  let disturbed = 0
  while (rounds.length < options.rounds) {
    const { round, othersCores } = await measureRound(contenders, options)
    const isDisturbed = othersCores > othersMayUse
    if (isDisturbed && repeated < options.rounds) {
      repeated += 1
      continue
    }
    if (isDisturbed) disturbed += 1
    rounds.push(round)
  }
  return { rounds, repeated, disturbed }
}

/** `othersCores` is the most of all contenders. */
async function measureRound(
  contenders: readonly Contender[],
  { watch, signal }: RoundsOptions,
): Promise<{ readonly round: Round; readonly othersCores: number }> {
  const round = new Map<ContenderId, number>()
  let most = 0
  for (const { id, prepare, measure } of contenders) {
    signal.throwIfAborted()
    await prepare?.()
    const { result, othersCores = 0 } = await watch.during(measure)
    if (!(result > 0)) throw new Error(`nothing was measured of ${id}`)
    round.set(id, result)
    most = Math.max(most, othersCores)
  }
  return { round, othersCores: most }
}
