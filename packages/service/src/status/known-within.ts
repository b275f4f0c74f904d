/** What `work` comes to, or nothing if it fails or takes longer: for what is shown only where it is known. */
export async function knownWithin<Result>(
  deadlineMs: number,
  work: () => Promise<Result> | Result,
): Promise<Result | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), deadlineMs)
  })
  try {
    return await Promise.race([work(), late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
