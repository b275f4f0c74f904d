/** What a lecturer has and a student has not: a folder ends with a slash. */
const ofLecturer: readonly string[] = [
  '.ci/',
  'docs/decisions/0011-the-monolith-branch-is-made.md',
  'docs/decisions/0013-homework-is-checked-from-outside.md',
  'docs/decisions/0019-a-year-turns-knobs.md',
  'docs/decisions/0020-a-cluster-is-named-or-not-used.md',
  'docs/lecture.md',
  'homework/mutants/',
  'homework/solutions/',
  'homework/src/exercise/load-mutants.ts',
  'homework/src/exercise/mutant.ts',
  'homework/src/export/',
  'homework/src/stage/README.md',
  'homework/src/verify/',
  'homework/students/',
  'homework/test/export/',
  'homework/test/grade/grade-in-containers.test.ts',
  'homework/test/kubernetes/',
  'homework/test/verify/',
  'homework/variants/',
  'tests/compose/test/own-store/monolith-branch.test.ts',
  'tools/src/monolith-branch/',
  'tools/src/testing/',
  'tools/test/monolith-branch.test.ts',
]

export function isOfLecturer(path: string): boolean {
  return ofLecturer.some((one) => path === one || (one.endsWith('/') && path.startsWith(one)))
}
