import type { Figures, RowName } from '../../rows.ts'
import { rowNames } from '../../rows.ts'
import type { Round } from '../report.ts'

type Given = Readonly<Partial<Record<RowName, readonly [services: readonly number[], monolith: readonly number[]]>>>

/** Three rounds of both stores, in which every row is as it is said to be, but for those that are given. */
export function someRounds(given: Given = {}, without: readonly RowName[] = []): readonly Round[] {
  const rounds = [0, 1, 2]
  return rounds.flatMap((index) =>
    (['microservices', 'monolith'] as const).map((architecture, which) => {
      const figures: Figures = Object.fromEntries(
        rowNames
          .filter((name) => !without.includes(name))
          .map((name) => [name, given[name]?.[which]?.[index] ?? asSaid(name, architecture) + index]),
      )
      return { round: index + 1, architecture, figures }
    }),
  )
}

function asSaid(name: RowName, architecture: Round['architecture']): number {
  const favoursServices: readonly RowName[] = [
    'newLayers',
    'failedRequests',
    'failedElsewhere',
    'largestLines',
    'copyMemory',
  ]
  const less = favoursServices.includes(name) === (architecture === 'microservices')
  const isRate = name.endsWith('PerSecond') || name.startsWith('search')
  return less === isRate ? 200 : 100
}
