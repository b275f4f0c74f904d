import { expect } from 'vitest'

/** What every container's `HostConfig` must say. */
export const hardened = {
  ReadonlyRootfs: true,
  Privileged: false,
  CapDrop: ['ALL'],
  SecurityOpt: [expect.stringMatching(/^no-new-privileges(:true)?$/)],
  NanoCpus: expect.toSatisfy((cpus: number) => cpus > 0),
  PidsLimit: expect.toSatisfy((pids: number) => pids > 0),
  Memory: expect.toSatisfy((bytes: number) => bytes > 0),
}
