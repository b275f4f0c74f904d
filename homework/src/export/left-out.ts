/** What a lecturer has and a student has not: a folder ends with a slash. */
const ofLecturer: readonly string[] = [
  '.ci/',
  'docs/lecture.md',
  'homework/mutants/',
  'homework/solutions/',
  'homework/src/exercise/load-mutants.ts',
  'homework/src/exercise/mutant.ts',
  'homework/src/export/',
  'homework/src/verify/',
  'homework/students/',
  'homework/test/export/',
  'homework/test/grade/grade-in-containers.test.ts',
  'homework/test/verify/',
  'homework/variants/',
]

export function isOfLecturer(path: string): boolean {
  return ofLecturer.some((one) => path === one || (one.endsWith('/') && path.startsWith(one)))
}
