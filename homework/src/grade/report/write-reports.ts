import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type HomeworkResult, homeworkResult } from '../result/homework-result.ts'
import { actionsSummary } from './actions-summary.ts'
import { gradescopeResults } from './gradescope.ts'
import { junitXml } from './junit.ts'

/** Writes the result, and what is made from it for others, in the place of an earlier one. @returns the files' names */
export async function writeReports(result: HomeworkResult, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const gradescope = gradescopeResults(result)
  const files = {
    'homework-result.json': json(homeworkResult.parse(result)),
    'results.json': gradescope && json(gradescope),
    'junit.xml': junitXml(result),
    'summary.md': actionsSummary(result),
  }
  const written: string[] = []
  for (const [name, content] of Object.entries(files)) {
    await rm(join(folder, name), { force: true })
    if (content === undefined) continue
    await writeFile(join(folder, name), content)
    written.push(name)
  }
  return written
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
