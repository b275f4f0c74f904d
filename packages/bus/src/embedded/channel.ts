import type { ChildProcess } from 'node:child_process'

/** One end of a line between a service and the launcher. What is sent arrives in order, or the line closes. */
export interface EmbeddedChannel {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  onClose(listener: () => void): void
}

/** The launcher's end of the IPC line to a process that it started by `fork`, or by `spawn` with `ipc` in `stdio`. */
export function childChannel(child: ChildProcess): EmbeddedChannel {
  return {
    send: (message) => {
      if (child.connected) child.send(inEnvelope(message), () => undefined)
    },
    onMessage: (listener) => child.on('message', (envelope) => open(envelope, listener)),
    onClose: (listener) => child.once('disconnect', listener),
  }
}

/** This process's end of that line; none if nobody started it with one. */
export function launcherChannel(): EmbeddedChannel | undefined {
  if (!process.send) return undefined
  return {
    send: (message) => {
      if (process.connected) process.send?.(inEnvelope(message), undefined, undefined, () => undefined)
    },
    onMessage: (listener) => process.on('message', (envelope) => open(envelope, listener)),
    onClose: (listener) => process.once('disconnect', listener),
  }
}

/** Two ends within one process, for tests. Like IPC it carries copies, later, and in order. */
export function createChannelPair(): { broker: EmbeddedChannel; service: EmbeddedChannel; close(): void } {
  const closed = new Set<() => void>()
  const heard = { broker: new Set<(message: unknown) => void>(), service: new Set<(message: unknown) => void>() }
  let open = true

  function endpoint(own: 'broker' | 'service', other: 'broker' | 'service'): EmbeddedChannel {
    return {
      send: (message) => {
        const copy = structuredClone(message)
        setImmediate(() => {
          if (open) for (const listener of heard[other]) listener(copy)
        })
      },
      onMessage: (listener) => heard[own].add(listener),
      onClose: (listener) => closed.add(listener),
    }
  }

  return {
    broker: endpoint('broker', 'service'),
    service: endpoint('service', 'broker'),
    close: () => {
      open = false
      for (const listener of closed) listener()
    },
  }
}

/** The launcher may have other things to say on the same line. */
function inEnvelope(message: unknown): { bulkheadBus: unknown } {
  return { bulkheadBus: message }
}

function open(envelope: unknown, listener: (message: unknown) => void): void {
  if (typeof envelope === 'object' && envelope !== null && 'bulkheadBus' in envelope) listener(envelope.bulkheadBus)
}
