import { createKubectl } from './kubectl.ts'

/** Names the context of a kubeconfig that the checks may use. Nothing is done to a cluster that is not named by it. */
export const clusterSetting = 'HOMEWORK_CLUSTER'

const deadlineMs = 15_000

type Environment = Readonly<Record<string, string | undefined>>

/** The context that somebody named; nothing where nobody did, whichever is current in a kubeconfig. */
export function namedCluster(environment: Environment): string | undefined {
  return environment[clusterSetting] || undefined
}

/** Why there is no cluster for the checks, in words; nothing when one is named and answers. */
export async function lackOfCluster(environment: Environment): Promise<string | undefined> {
  const context = namedCluster(environment)
  if (context === undefined) return `no Kubernetes cluster was named (${clusterSetting}, a context of kubectl)`
  return createKubectl({ context })(['version', '--request-timeout=10s'], { deadlineMs }).then(
    () => undefined,
    (error: Error) => `the cluster that ${clusterSetting} names, ${context}, does not answer: ${error.message}`,
  )
}
