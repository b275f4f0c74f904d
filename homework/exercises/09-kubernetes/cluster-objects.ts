import { labelOfChecks } from '../../src/grade/manifests/refuse-values.ts'
import { given } from './given.ts'

const labelOfGiven = `${labelOfChecks}given`
const database = { [labelOfGiven]: 'database' }
const databaseUser = 999
const databasePort = 5_432
const load = { [labelOfGiven]: 'load' }

const confined = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
}

/** A namespace for one run, in which pods get no rights of their nodes. */
export function namespaceNamed(name: string): object {
  const labels = { 'pod-security.kubernetes.io/enforce': 'baseline', [`${labelOfChecks}run`]: 'yes' }
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }
}

/**
 * What is not given may ask for names, talks to the pods around it, and reaches nobody else; there are not many of them. The load is
 * under no policy: what one has not heard yet of a new pod would look like a fault of that pod.
 */
export const bounds: readonly object[] = [
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'among-themselves' },
    spec: {
      podSelector: { matchExpressions: [{ key: labelOfGiven, operator: 'DoesNotExist' }] },
      policyTypes: ['Egress'],
      egress: [{ to: [{ podSelector: {} }] }, { ports: ['UDP', 'TCP'].map((protocol) => ({ protocol, port: 53 })) }],
    },
  },
  { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'few-pods' }, spec: { hard: { pods: '20' } } },
]

/** The catalog's settings. The bus is left out: the catalog serves without, and what it has to tell waits. */
export function settingsWith(password: string): object {
  const settings = {
    PORT: String(given.port),
    DATABASE_URL: `postgres://store:${password}@catalog-db/store`,
    AMQP_URL: 'amqp://nobody@rabbitmq',
    SESSION_PUBLIC_KEY_FILE: '/data/public/session.public.jwk',
    LAB: 'on',
    FAULT_FILE: '/data/lab/catalog.json',
    NODE_OPTIONS: '--max-old-space-size=64 --max-semi-space-size=4',
  }
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: given.settings }, stringData: settings }
}

export function databaseWith(password: string): readonly object[] {
  const environment = {
    POSTGRES_USER: 'store',
    POSTGRES_DB: 'store',
    POSTGRES_PASSWORD: password,
    POSTGRES_INITDB_ARGS: '--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --encoding=UTF8',
    PGDATA: '/var/lib/postgresql/data/store',
  }
  const container = {
    name: 'postgres',
    image: 'postgres:17',
    args: ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'shared_buffers=32MB'],
    env: Object.entries(environment).map(([name, value]) => ({ name, value })),
    ports: [{ containerPort: databasePort }],
    readinessProbe: { tcpSocket: { port: databasePort }, periodSeconds: 1 },
    resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '1', memory: '384Mi' } },
    securityContext: confined,
    volumeMounts: [{ name: 'data', mountPath: '/var/lib/postgresql/data' }],
  }
  const pod = {
    automountServiceAccountToken: false,
    securityContext: { runAsUser: databaseUser, runAsGroup: databaseUser, fsGroup: databaseUser },
    containers: [container],
    volumes: [{ name: 'data', emptyDir: {} }],
  }
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'catalog-db' },
      spec: { selector: { matchLabels: database }, template: { metadata: { labels: database }, spec: pod } },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'catalog-db' },
      spec: { selector: database, ports: [{ port: databasePort }] },
    },
  ]
}

/** A pod of the submission's own image, which has Node.js: no other has to be fetched. */
export function loadWith(programs: Readonly<Record<string, string>>, image: string): readonly object[] {
  const page = `http://${given.service}:${given.port}/products?limit=12`
  const container = {
    name: 'load',
    image,
    imagePullPolicy: 'IfNotPresent',
    command: ['node', '/programs/load.mjs', page, '/figures/now.json'],
    resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: '1', memory: '256Mi' } },
    securityContext: confined,
    volumeMounts: [
      { name: 'programs', mountPath: '/programs' },
      { name: 'figures', mountPath: '/figures' },
    ],
  }
  const pod = {
    automountServiceAccountToken: false,
    restartPolicy: 'Never',
    containers: [container],
    volumes: [
      { name: 'programs', configMap: { name: 'programs' } },
      { name: 'figures', emptyDir: {} },
    ],
  }
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'programs' }, data: programs },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'load', labels: load }, spec: pod },
  ]
}
