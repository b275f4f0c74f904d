import type { Mutant } from '../src/exercise/mutant.ts'

const file = 'k8s/catalog.yaml'

/** From the solution without what stands between. */
const readiness = `          readinessProbe:
            httpGet:
              path: /readyz
              port: http
            periodSeconds: 2
            timeoutSeconds: 2
            failureThreshold: 3
`
const liveness = `          livenessProbe:
            httpGet:
              path: /livez
              port: http
            periodSeconds: 5
            timeoutSeconds: 2
            failureThreshold: 3
`
const hook = `          lifecycle:
            preStop:
              # Whoever still sends to this pod has not heard yet that it goes.
              exec:
                command: [sleep, "5"]
`
const budget = `---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: catalog
spec:
  maxUnavailable: 1
  selector:
    matchLabels:
      app: catalog
`

function mutant(
  name: string,
  loses: Mutant['loses'],
  story: string,
  [find, replace]: readonly [string, string],
): Mutant {
  return { name, story, loses, edits: [{ file, find, replace }] }
}

export const mutants: readonly Mutant[] = [
  mutant('finds-nobody', ['fits-together'], 'A Service is called by its name; labels are for people.', [
    '  selector:\n    app: catalog\n  ports',
    '  selector:\n    app: catalogue\n  ports',
  ]),
  mutant('knocks-next-door', ['fits-together'], 'Behind every port 8080 is a port 80.', [
    'targetPort: http',
    'targetPort: 80',
  ]),
  mutant('one-is-enough', ['keeps-a-spare'], 'Kubernetes starts it again anyway.', ['replicas: 3', 'replicas: 1']),
  mutant('runs-so-it-is-ready', ['asks-when-ready'], 'A container that runs can be asked.', [readiness, '']),
  mutant('alive-so-it-is-ready', ['asks-when-ready'], 'One health check is enough for both.', ['/readyz', '/livez']),
  mutant('listens-so-it-is-ready', ['asks-when-ready'], 'Who accepts a connection answers it.', [
    '            httpGet:\n              path: /readyz\n              port: http\n',
    '            tcpSocket:\n              port: http\n',
  ]),
  mutant('ready-for-minutes', ['asks-when-ready'], 'One should not be hasty with a pod.', [
    'periodSeconds: 2\n            timeoutSeconds: 2\n            failureThreshold: 3\n          livenessProbe',
    'periodSeconds: 20\n            timeoutSeconds: 2\n            failureThreshold: 3\n          livenessProbe',
  ]),
  mutant('never-hangs', ['asks-who-lives'], 'What crashes is started again, so nothing more is needed.', [
    liveness,
    '',
  ]),
  mutant(
    'dies-with-its-database',
    ['asks-who-lives'],
    'A catalog without its database is of no use, so it is not alive.',
    ['/livez', '/readyz'],
  ),
  mutant('starts-with-its-database', ['asks-who-lives'], 'It has started once its database is there.', [
    liveness,
    `${liveness}          startupProbe:\n            httpGet:\n              path: /readyz\n              port: http\n`,
  ]),
  mutant('ends-at-one-late-answer', ['asks-who-lives'], 'Who is late once hangs.', [
    'periodSeconds: 5\n            timeoutSeconds: 2\n            failureThreshold: 3',
    'periodSeconds: 5\n            timeoutSeconds: 2\n            failureThreshold: 1',
  ]),
  mutant('notices-tomorrow', ['asks-who-lives'], 'Probes cost processor time.', [
    'periodSeconds: 5',
    'periodSeconds: 300',
  ]),
  mutant('all-at-once', ['never-below'], 'First the old ones end, then the new ones start.', [
    '    type: RollingUpdate\n    rollingUpdate:\n      # The new one is ready before an old one goes.\n      maxSurge: 1\n      maxUnavailable: 0\n',
    '    type: Recreate\n',
  ]),
  mutant('half-at-a-time', ['never-below'], 'Half of the pods carry the load for a minute.', [
    'maxUnavailable: 0',
    'maxUnavailable: 50%',
  ]),
  mutant('neither-more-nor-less', ['never-below'], 'Percents are small here, so nothing is ever missing.', [
    'maxSurge: 1\n      maxUnavailable: 0',
    'maxSurge: 0%\n      maxUnavailable: 25%',
  ]),
  mutant('closes-at-once', ['drains'], 'The catalog finishes what it was asked, and that is all.', [hook, '']),
  mutant('naps', ['drains'], 'A second is a long time for a computer.', ['[sleep, "5"]', '[sleep, "1"]']),
  mutant('sleeps-through', ['drains'], 'The longer it waits, the safer.', ['[sleep, "5"]', '[sleep, "15"]']),
  mutant('takes-what-it-likes', ['has-limits'], 'Limits only slow things down.', [
    '            limits:\n              cpu: "1"\n              memory: 192Mi\n',
    '',
  ]),
  mutant('leaks', ['has-limits'], 'Processor time is what is scarce.', ['              memory: 192Mi\n', '']),
  mutant('starves', ['has-limits'], 'A small service needs little.', ['memory: 192Mi', 'memory: 64Mi']),
  mutant('without-a-budget', ['outlives-a-node'], 'A Deployment keeps its replicas.', [budget, '']),
  mutant('nobody-moves', ['outlives-a-node'], 'A budget that lets nobody go is the safest.', [
    'spec:\n  maxUnavailable: 1',
    'spec:\n  minAvailable: 100%',
  ]),
  mutant('all-in-one-place', ['outlives-a-node'], 'The scheduler knows best.', [
    `      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app: catalog
`,
    '',
  ]),
  mutant('counts-nobody', ['outlives-a-node'], 'A constraint of a pod is about that pod’s like.', [
    '          whenUnsatisfiable: ScheduleAnyway\n          labelSelector:\n            matchLabels:\n              app: catalog\n',
    '          whenUnsatisfiable: ScheduleAnyway\n',
  ]),
  // What only a cluster shows.
  mutant(
    'publishes-the-unready',
    ['survives-a-deleted-pod', 'survives-an-update'],
    'Who asks decides for themselves whether it is ready.',
    [
      '  selector:\n    app: catalog\n  ports',
      '  publishNotReadyAddresses: true\n  selector:\n    app: catalog\n  ports',
    ],
  ),
  mutant('all-the-time-it-needs', ['replaces-a-hung-pod'], 'Nobody is to be ended in the middle of something.', [
    'terminationGracePeriodSeconds: 20',
    'terminationGracePeriodSeconds: 300',
  ]),
]
