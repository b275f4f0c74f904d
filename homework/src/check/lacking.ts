import { docker } from '@bulkhead/tools/docker'
import type { Need } from '../exercise/need.ts'
import { lackOfCluster } from '../kubernetes/named-cluster.ts'
import type { Finding } from './finding.ts'

/** What of it this machine lacks, each in words. */
export type Lacking = ReadonlyMap<Need, string>

const deadlineMs = 15_000

export async function lackingHere(needs: readonly Need[]): Promise<Lacking> {
  const asked = [...new Set(needs)].map(async (need) => ({ need, lack: await lackOf[need]() }))
  const answers = await Promise.all(asked)
  return new Map(answers.flatMap(({ need, lack }) => (lack === undefined ? [] : [[need, lack] as const])))
}

const lackOf: Readonly<Record<Need, () => Promise<string | undefined>>> = {
  docker: () =>
    docker(['version', '--format', '{{.Server.Version}}'], { deadlineMs }).then(
      () => undefined,
      () => 'no Docker engine answers on this machine (docker version)',
    ),
  cluster: () => lackOfCluster(process.env),
}

interface Needing {
  readonly needs?: readonly Need[]
  readonly instead?: string
}

/** Why whoever needs this can't be judged here; nothing when the machine has all of it. */
export function lackedBy({ needs = [], instead }: Needing, lacking: Lacking): Finding | undefined {
  const lacks = needs.find((need) => lacking.has(need))
  if (lacks === undefined) return undefined
  const reason = `not measured: ${lacking.get(lacks)}${instead === undefined ? '' : `. ${instead}`}`
  return { status: 'error', reason, lacks }
}
