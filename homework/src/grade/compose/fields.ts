/**
 * What a student's compose file may say. A list of what is allowed, not of what is dangerous: what the next Compose
 * learns is refused until somebody has thought about it.
 */
export const allowedFields = {
  file: ['configs', 'name', 'networks', 'secrets', 'services', 'version', 'volumes'],
  service: [
    ...[
      'attach',
      'build',
      'cap_drop',
      'command',
      'configs',
      'cpus',
      'depends_on',
      'deploy',
      'entrypoint',
      'environment',
    ],
    ...['expose', 'healthcheck', 'hostname', 'image', 'init', 'labels', 'mem_limit', 'mem_reservation', 'networks'],
    ...['pids_limit', 'ports', 'privileged', 'profiles', 'read_only', 'restart', 'secrets', 'security_opt', 'shm_size'],
    ...['stdin_open', 'stop_grace_period', 'stop_signal', 'tmpfs', 'tty', 'user', 'volumes', 'working_dir'],
  ],
  build: ['args', 'context', 'dockerfile', 'dockerfile_inline', 'labels', 'target'],
  deploy: ['replicas', 'resources'],
  /** Of a config or a secret. */
  fileOfService: ['content', 'file', 'name'],
  network: ['attachable', 'driver', 'internal', 'ipam', 'labels', 'name'],
  networkOfService: ['aliases', 'priority'],
  volume: ['driver', 'labels', 'name'],
} as const

export type Place = keyof typeof allowedFields

/** Why some are not allowed that people do ask for. All others are refused in general words. */
const reasons: Readonly<Record<string, string>> = {
  additional_contexts: 'would read what lies outside of the folder',
  cache_from: 'would read what lies outside of the folder',
  cache_to: 'would write outside of the folder',
  cap_add: 'would add rights that a container has not',
  cgroup_parent: 'would leave the limits that are set',
  cgroup: 'would leave the limits that are set',
  container_name: 'would be the same in two runs at once',
  credential_spec: 'would read credentials of the machine',
  device_cgroup_rules: 'would reach a device of the machine',
  devices: 'would reach a device of the machine',
  dns: 'would ask a server outside of the submission',
  driver_opts: 'could mount any folder of the machine',
  entitlements: 'would build with rights of the machine',
  env_file: 'is read on the machine that grades: write the variables under environment',
  extends: 'is read on the machine that grades: write the service out',
  external: 'belongs to somebody else',
  external_links: 'would reach containers that are not of the submission',
  extra_hosts: 'could name the machine itself',
  gpus: 'would reach a device of the machine',
  include: 'is read on the machine that grades: write it into this file',
  ipc: 'would share memory with what is outside',
  isolation: 'would choose how far the container is kept apart',
  label_file: 'is read on the machine that grades: write the labels out',
  logging: 'would send what is printed elsewhere',
  network: 'would build in a network that it chooses',
  network_mode: 'would leave the networks of the submission',
  pid: 'would see processes of the machine',
  post_start: 'would run commands with rights of their own',
  pre_stop: 'would run commands with rights of their own',
  provider: 'would run a program on the machine that grades',
  runtime: 'would choose how far the container is kept apart',
  ssh: 'would use keys of the machine',
  sysctls: 'would set parameters of the kernel',
  tags: 'would give its image a name of its choice',
  use_api_socket: "would hand it Docker's socket",
  userns_mode: 'would choose whose rights its users have',
  uts: "would have the machine's name",
  volumes_from: 'would read the volumes of another container',
}

/** Why a field is refused at this place; nothing when it may be used. */
export function whyNot(field: string, place: Place): string | undefined {
  const allowed: readonly string[] = allowedFields[place]
  if (field.startsWith('x-') || allowed.includes(field)) return undefined
  return Object.hasOwn(reasons, field) ? reasons[field] : 'is not among what a submission may say'
}
