/** How long something took, and what came of it. */
export async function timed<Result>(work: () => PromiseLike<Result>) {
  const start = performance.now()
  const result = await work()
  return { result, ms: performance.now() - start }
}
