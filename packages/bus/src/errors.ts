/** The broker is away, or answers too late. Worth trying again. */
export class BusUnavailable extends Error {
  override readonly name = 'BusUnavailable'
}

/** Not every message of a publish was confirmed. Those whose ids are in `confirmed` were. */
export class PublishFailed extends Error {
  override readonly name = 'PublishFailed'
  readonly confirmed: ReadonlySet<string>

  constructor(reason: string, confirmed: ReadonlySet<string> = new Set()) {
    super(reason)
    this.confirmed = confirmed
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error)
}
