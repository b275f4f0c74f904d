import { test as everywhere, expect } from 'vitest'
import { hasCompose } from '../support/has-docker.ts'
import { refusals } from './support/refusals.ts'

const test = everywhere.runIf(hasCompose())

/** Each row: what a service says, the field by which it is refused, and why. */
test.each([
  ['privileged: true', 'privileged', 'would have the rights of the machine that grades'],
  [`privileged: "$\{NOTHING:-true}"`, 'privileged', 'would have the rights of the machine that grades'],
  ['network_mode: host', 'network_mode', 'would leave the networks of the submission'],
  ['network_mode: container:rabbitmq', 'network_mode', 'would leave the networks of the submission'],
  ['pid: host', 'pid', 'would see processes of the machine'],
  ['ipc: host', 'ipc', 'would share memory with what is outside'],
  ['uts: host', 'uts', "would have the machine's name"],
  ['userns_mode: host', 'userns_mode', 'would choose whose rights its users have'],
  ['cgroup: host', 'cgroup', 'would leave the limits that are set'],
  ['cgroup_parent: /', 'cgroup_parent', 'would leave the limits that are set'],
  ['cap_add: [SYS_ADMIN]', 'cap_add', 'would add rights that a container has not'],
  ['devices: [/dev/sda]', 'devices', 'would reach a device of the machine'],
  ['device_cgroup_rules: ["a *:* rwm"]', 'device_cgroup_rules', 'would reach a device of the machine'],
  ['gpus: all', 'gpus', 'would reach a device of the machine'],
  ['security_opt: [seccomp:unconfined]', 'security_opt', 'would lower what keeps the container apart'],
  ['security_opt: [apparmor=unconfined]', 'security_opt', 'would lower what keeps the container apart'],
  ['sysctls: { net.core.somaxconn: 1 }', 'sysctls', 'would set parameters of the kernel'],
  ['extra_hosts: [host.docker.internal:host-gateway]', 'extra_hosts', 'could name the machine itself'],
  ['dns: 8.8.8.8', 'dns', 'would ask a server outside of the submission'],
  ['external_links: [other]', 'external_links', 'would reach containers that are not of the submission'],
  ['volumes_from: [container:other]', 'volumes_from', 'would read the volumes of another container'],
  ['container_name: shop', 'container_name', 'would be the same in two runs at once'],
  ['runtime: other', 'runtime', 'would choose how far the container is kept apart'],
  ['logging: { driver: syslog }', 'logging', 'would send what is printed elsewhere'],
  ['env_file: /etc/passwd', 'env_file', 'is read on the machine that grades: write the variables under environment'],
  ['label_file: /etc/passwd', 'label_file', 'is read on the machine that grades: write the labels out'],
  [
    'extends: { file: /etc/compose.yaml, service: x }',
    'extends',
    'is read on the machine that grades: write the service out',
  ],
  ['use_api_socket: true', 'use_api_socket', "would hand it Docker's socket"],
  ['provider: { type: sh }', 'provider', 'would run a program on the machine that grades'],
  ['post_start: [{ command: id, privileged: true }]', 'post_start', 'would run commands with rights of their own'],
  ['invented_next_year: true', 'invented_next_year', 'is not among what a submission may say'],
  [
    'volumes: [/var/run/docker.sock:/var/run/docker.sock]',
    'volumes',
    'would mount /var/run/docker.sock of the machine that grades: copy it in the Dockerfile',
  ],
  ['volumes: [./src:/src]', 'volumes', 'would mount ./src of the machine that grades: copy it in the Dockerfile'],
  [
    'volumes: [{ type: bind, source: /, target: /host }]',
    'volumes',
    'would mount / of the machine that grades: copy it in the Dockerfile',
  ],
  [
    'environment: [GITHUB_TOKEN]',
    'environment.GITHUB_TOKEN',
    'has no value, and no variable of the machine is handed on',
  ],
  ['labels: { com.docker.compose.project: other }', 'labels', "may not be Docker's own (com.docker.compose.project)"],
  [
    'networks: { default: { ipv4_address: 10.0.0.1 } }',
    'networks.default.ipv4_address',
    'is not among what a submission may say',
  ],
  ['deploy: { placement: {} }', 'deploy.placement', 'is not among what a submission may say'],
  [
    'deploy: { resources: { reservations: { devices: [{ capabilities: [gpu] }] } } }',
    'deploy.resources.reservations.devices',
    'would reach a device',
  ],
])('a service that says %s is refused', async (line, field, why) => {
  expect(await refusals(`services: { app: { image: "postgres:17", ${line} } }`)).toEqual([
    { field: `services.app.${field}`, why },
  ])
})
