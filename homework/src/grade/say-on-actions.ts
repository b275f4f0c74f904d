import { appendFile } from 'node:fs/promises'
import { actionsAnnotations } from './report/actions-annotations.ts'
import { actionsSummary } from './report/actions-summary.ts'
import type { HomeworkResult } from './result/homework-result.ts'

/** Where GitHub Actions runs it, the page of the run tells the grade. Elsewhere nothing happens. */
export async function sayOnActions(result: HomeworkResult, environment: NodeJS.ProcessEnv): Promise<void> {
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = environment
  if (GITHUB_ACTIONS !== 'true') return
  for (const line of actionsAnnotations(result)) console.log(line)
  if (GITHUB_STEP_SUMMARY) await appendFile(GITHUB_STEP_SUMMARY, actionsSummary(result))
}
