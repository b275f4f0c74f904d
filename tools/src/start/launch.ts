import { CannotStart } from './cannot-start.ts'
import { claimFolder } from './control/claim-folder.ts'
import { type Controlled, startControlDoor } from './control/control-door.ts'
import { isFree, thisMachine } from './ports.ts'

/** A store's processes, once they are ready. */
export interface Launched extends Controlled {
  /** Where each process answers, by name. */
  readonly addresses: Readonly<Record<string, string>>
  close(): Promise<void>
}

export interface LaunchOptions<Opened extends Launched> {
  /** Holds the store's data, and is this launcher's alone while it runs. */
  readonly folder: string
  readonly port: number
  /** Said to whoever finds the port taken. */
  readonly otherPort: string
  readonly open: () => Promise<Opened>
}

/** A store that runs without Docker. */
export type Running<Opened extends Launched> = Omit<Opened, 'close'> & {
  readonly address: string
  readonly folder: string
  stop(): Promise<void>
}

/**
 * Claims the folder, opens the store, and lets in whoever may break it. Resolves when the store is ready to sell.
 * @throws CannotStart
 */
export async function launch<Opened extends Launched>(options: LaunchOptions<Opened>): Promise<Running<Opened>> {
  const { folder, port } = options
  const address = `http://${thisMachine}:${port}`
  const door = await startControlDoor()
  const about = { pid: process.pid, address, control: { url: door.url, token: door.token } }
  const claim = await claimFolder(folder, about).catch((error: unknown) => {
    door.close()
    throw error
  })

  function leave(): void {
    claim.release()
    door.close()
  }

  try {
    await expectFree(options)
    const { close, ...opened } = await options.open()
    door.open(opened)
    claim.update({ ...about, services: { ...opened.addresses } })
    const stop = async () => {
      await close()
      leave()
    }
    return { ...opened, address, folder, stop }
  } catch (error) {
    leave()
    throw error
  }
}

async function expectFree({ port, otherPort }: Pick<LaunchOptions<Launched>, 'port' | 'otherPort'>): Promise<void> {
  if (await isFree(port)) return
  throw new CannotStart(`Port ${port} is in use: stop what listens there, or choose another with ${otherPort}.`)
}
