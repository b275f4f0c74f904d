import type { Workbench } from '../../src/exercise/workbench.ts'
import { ask, eventually, type Stage } from '../../src/stage/index.ts'
import { stagePassword } from '../../src/stage/password.ts'

/** As cable.mjs says. */
export type CableState = 'whole' | 'deaf' | 'clogged' | 'cut'

/** What is between the submission and its broker. */
export type Cable = (state: CableState) => Promise<void>

const answersWithinMs = 20_000

/** Whole, once it answers. */
export async function openCable(stage: Stage, { project }: Workbench): Promise<Cable> {
  const url = `http://127.0.0.1:${await stage.port('cable', 4000)}`
  const authorization = await stagePassword(project)

  async function put(state: CableState): Promise<void> {
    const { status } = await ask(`${url}/${state}`, { method: 'PUT', headers: { authorization } })
    if (status !== 200) throw new Error(`it answered ${status}`)
  }

  const becomesWhole = () => put('whole').then(() => true)
  await eventually('The cable answers', becomesWhole, { withinMs: answersWithinMs }).catch(toOwnFault)
  return (state) => put(state).catch(toOwnFault)
}

/** It is no submission that is asked here. */
function toOwnFault(error: Error): never {
  throw new Error(`The cable could not be set: ${error.message}`)
}

/** Whole again afterwards, whatever happens meanwhile: the next check begins with it. */
export async function whileCable<Result>(
  cable: Cable,
  state: CableState,
  work: () => Promise<Result>,
): Promise<Result> {
  await cable(state)
  try {
    return await work()
  } finally {
    // What is clogged would arrive after all.
    await cable('cut')
    await cable('whole')
  }
}

/** The broker's address by way of the cable. */
export function byCable(brokerUrl: string): string {
  const url = new URL(brokerUrl)
  url.hostname = 'cable'
  return url.href
}
