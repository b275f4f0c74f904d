// Node asks the system for a name on one of four threads that all of a process shares. A name that is gone takes its time to
// be found gone; if every call to a service that is down asked for itself, the threads would be busy with that name, and new
// connections to the services that are well would wait behind it: the fault would have left its compartment.
import { promises as dns, type LookupAddress, type LookupOptions } from 'node:dns'
import type { LookupFunction } from 'node:net'

type Resolve = (hostname: string, options: LookupOptions) => Promise<LookupAddress | LookupAddress[]>

/** Looks names up anew for each connection, but each name once at a time: who asks meanwhile gets the same answer. */
export function createSharedLookup(resolve: Resolve = dns.lookup): LookupFunction {
  const running = new Map<string, ReturnType<Resolve>>()

  function shared(hostname: string, options: LookupOptions): ReturnType<Resolve> {
    const key = JSON.stringify([hostname, options])
    const known = running.get(key)
    if (known) return known
    const asked = resolve(hostname, options).finally(() => running.delete(key))
    running.set(key, asked)
    return asked
  }

  return (hostname, options, done) => {
    shared(hostname, options).then(
      (found) => (Array.isArray(found) ? done(null, found) : done(null, found.address, found.family)),
      (error: NodeJS.ErrnoException) => done(error, ''),
    )
  }
}
