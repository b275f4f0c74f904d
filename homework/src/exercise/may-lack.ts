import { Refused } from '@bulkhead/tools'
import { type Need, need } from './need.ts'

/** The option by which somebody says that a machine need not have something: `--may-lack cluster`. */
export const mayLackUsage = `--may-lack  cluster: what needs a Kubernetes cluster need not be measured; it is named all the same`

/** Without a Docker engine next to nothing is measured: that is nothing to be content with. */
const lackable: readonly Need[] = ['cluster']

/** @throws Refused when it is nothing that may be lacked */
export function parseMayLack(given: readonly string[] = []): readonly Need[] {
  return given.map((word) => {
    const { data } = need.safeParse(word)
    if (data !== undefined && lackable.includes(data)) return data
    throw new Refused(`--may-lack must be ${lackable.join(' or ')}, and is "${word}".`)
  })
}
