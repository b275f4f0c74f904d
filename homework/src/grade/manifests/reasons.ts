/** Why fields are not allowed that people do ask for. All others are refused in general words. */
const ofFields: Readonly<Record<string, string>> = {
  add: 'would add rights that a container has not',
  annotations: 'would be acted on by whoever reads them in the cluster',
  appArmorProfile: 'would lower what keeps the container apart',
  args: 'would run something else than the image does',
  clusterIP: 'would choose an address of the cluster',
  command: 'would run something else than the image does',
  configMap: 'would read what is not of the submission',
  csi: 'would mount what is outside of its pod',
  devices: 'would reach a device of its node',
  dnsConfig: 'would ask a server outside of the cluster',
  dnsPolicy: 'would ask a server outside of the cluster',
  env: 'would change the settings that are given: name their Secret in envFrom',
  ephemeralContainers: 'is for who looks into a pod, not for a manifest',
  externalIPs: 'would take traffic that is not meant for it',
  externalName: 'would lead outside of its namespace',
  finalizers: 'would keep it from being deleted',
  host: 'would let its node call whomever it names',
  hostAliases: 'would give names of the cluster to others',
  hostIP: 'would open a port of its node',
  hostIPC: 'would share memory with its node',
  hostNetwork: 'would have the network of its node',
  hostPath: 'would mount a folder of its node',
  hostPID: 'would see processes of its node',
  hostPort: 'would open a port of its node',
  hostUsers: 'would choose whose rights its users have',
  httpHeaders: 'would let its node say what it chooses',
  imagePullSecrets: 'would use credentials of the cluster',
  initContainers: 'is not needed: what runs before it is done',
  loadBalancerIP: 'would take an address outside of the cluster',
  namespace: 'would choose where it is put: leave it out',
  namespaces: 'would look into other namespaces',
  namespaceSelector: 'would look into other namespaces',
  nfs: 'would mount what is outside of its pod',
  nodeName: 'would choose its node, past the scheduler',
  nodePort: 'would open a port of each node',
  nodeSelector: 'would choose among the nodes of the cluster',
  ownerReferences: 'would belong to somebody else',
  persistentVolumeClaim: 'would keep data beyond its run',
  postStart: 'is not needed: what a start needs is in the image',
  priority: 'would push others off their nodes',
  priorityClassName: 'would push others off their nodes',
  procMount: 'would lower what keeps the container apart',
  projected: 'could hand it a token of the cluster',
  runtimeClassName: 'would choose how far the container is kept apart',
  schedulerName: 'would choose who places it',
  secret: 'would read what is not of the submission',
  seLinuxOptions: 'would lower what keeps the container apart',
  serviceAccount: 'would speak to the cluster with rights of its own',
  serviceAccountName: 'would speak to the cluster with rights of its own',
  setHostnameAsFQDN: 'would leave the name of its pod',
  shareProcessNamespace: 'would see processes of other containers',
  sysctls: 'would set parameters of the kernel',
  tolerations: 'would run on nodes that keep others away',
  volumeDevices: 'would reach a device of its node',
  windowsOptions: 'would choose whose rights its users have',
}

export function whyNotField(field: string): string {
  return (Object.hasOwn(ofFields, field) && ofFields[field]) || 'is not among what a submission may say'
}

const ofKinds: readonly { readonly kinds: readonly string[]; readonly why: string }[] = [
  {
    kinds: [
      ...[
        'APIService',
        'ClusterRole',
        'ClusterRoleBinding',
        'CustomResourceDefinition',
        'IngressClass',
        'Namespace',
        'Node',
      ],
      ...['MutatingWebhookConfiguration', 'PersistentVolume', 'PriorityClass', 'RuntimeClass', 'StorageClass'],
      ...['ValidatingAdmissionPolicy', 'ValidatingWebhookConfiguration'],
    ],
    why: 'belongs to the whole cluster',
  },
  { kinds: ['Role', 'RoleBinding', 'ServiceAccount'], why: 'would give rights in the cluster' },
  { kinds: ['DaemonSet'], why: 'would run on every node' },
  { kinds: ['Gateway', 'HTTPRoute', 'Ingress'], why: 'would open a door of the cluster' },
  { kinds: ['NetworkPolicy'], why: 'would decide whom its pods reach' },
  { kinds: ['List'], why: 'hides what is in it: write each object out, with --- between them' },
]

export function whyNotKind(kind: string, allowed: readonly string[]): string {
  const known = ofKinds.find(({ kinds }) => kinds.includes(kind))
  return known?.why ?? `is none of ${allowed.join(', ')}`
}
