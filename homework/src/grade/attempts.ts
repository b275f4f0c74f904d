import type { Ignored } from './submission/submission.ts'
import type { TakenSubmission } from './submission/take-submission.ts'

/** What of all that counted for nothing was more than clutter: a sentence each, for somebody to look at. */
export function attemptsIn({ exercises, ignored }: TakenSubmission): string[] {
  const inExercises = exercises.flatMap(({ folder, ignored: own }) =>
    own.map(({ path, why }) => ({ path: `${folder}/${path}`, why })),
  )
  return [...inExercises, ...ignored].flatMap((one) => sentence(one) ?? [])
}

function sentence({ path, why }: Ignored): string | undefined {
  if (/ link$/.test(why)) return `It carries a link, which was not followed: ${path}.`
  if (/^(leads out|has an absolute)/.test(why)) return `It carries a path that leads out of its folder: ${path}.`
  if (/(^|\/)(homework-result|results?)\.json$/.test(path)) {
    return `It carries a result, which was not read: ${path}.`
  }
  if (
    /(^|\/)(checks\/.+|(exercise|site|open)\.ts|stage\.yaml)$/.test(path) ||
    /(^|\/)homework\/(?!work\/)/.test(path)
  ) {
    return `It carries its own checks or their surroundings, which were not used: ${path}.`
  }
  return undefined
}
