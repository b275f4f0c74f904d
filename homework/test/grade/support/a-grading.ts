import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Check, Exercise } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { gradeSubmission } from '../../../src/grade/grade-submission.ts'
import type { HomeworkResult } from '../../../src/grade/result/homework-result.ts'
import { runInContainers } from '../../../src/grade/run/in-containers.ts'

/** Exercises that need no container: what they look at is the copy of the submission. */
export interface Copy {
  readonly folder: string
}

const says: Check<Copy> = {
  id: 'says-hello',
  title: 'It says hello',
  points: 4,
  after: [],
  next: 'Say hello.',
  run: async ({ folder }) => {
    const said = await readFile(join(folder, 'src/main.ts'), 'utf8')
    hold(said.includes('hello'), `it said \u001b[31m${said}`)
  },
}

const keeps: Check<Copy> = {
  ...says,
  id: 'keeps-rules',
  title: 'The rules are ours',
  points: 6,
  run: async ({ folder }) =>
    hold((await readFile(join(folder, 'rules.json'), 'utf8')) === '{}', 'the rules are not ours'),
}

/** Four points for who says hello, six for who keeps the rules. */
export function exercise(number: number, folder: string, given: Partial<Exercise<Copy>> = {}): Exercise {
  return {
    number,
    folder,
    title: folder,
    claim: '',
    editable: ['src/', 'compose.yaml'],
    needs: [],
    checks: [says, keeps],
    hints: [],
    open: async ({ folder: copy }) => ({ folder: copy }),
    close: async () => undefined,
    ...given,
  }
}

/** A folder `work` that is graded. */
export interface Grading {
  readonly folder: string
  readonly files: (folder: string, contentOf: Readonly<Record<string, string>>) => Promise<void>
  readonly grade: (exercises: readonly Exercise[], seed?: number, signal?: AbortSignal) => Promise<HomeworkResult>
  readonly clear: () => Promise<void>
}

export async function aGrading(): Promise<Grading> {
  const scratch = await mkdtemp(join(tmpdir(), 'grade-test-'))

  function grade(exercises: readonly Exercise[], seed = 7, signal = new AbortController().signal) {
    return gradeSubmission({
      submission: join(scratch, 'work'),
      project: 'none',
      seed,
      trials: 2,
      exercises,
      startOf: () => join(scratch, 'start'),
      root: join(scratch, 'repository'),
      runExercise: runInContainers,
      onGraded: () => undefined,
      signal,
    })
  }

  async function files(folder: string, contentOf: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, content] of Object.entries(contentOf)) {
      await mkdir(dirname(join(scratch, folder, path)), { recursive: true })
      await writeFile(join(scratch, folder, path), content)
    }
  }

  await files('start', { 'src/main.ts': '', 'rules.json': '{}' })
  return { folder: scratch, files, grade, clear: () => rm(scratch, { recursive: true }) }
}
