/** A call was not answered in time. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
}

/** Runs `work`, and aborts the signal it was given when it is not done in time. The signal never aborts later. */
export async function withinDeadline<Result>(
  deadlineMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new DeadlinePassed(`no answer in ${deadlineMs} ms`)), deadlineMs)
  try {
    return await work(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}
