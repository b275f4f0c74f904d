import { z } from 'zod'
import { exerciseResult } from '../../exercise/result.ts'

const points = z.int().nonnegative()

const ignored = z
  .strictObject({ path: z.string(), why: z.string() })
  .describe('A path of the submission that counted for nothing')

const refusal = z
  .strictObject({ field: z.string(), why: z.string() })
  .describe('What a compose file of the submission asked for and may not have')

export const gradedExercise = exerciseResult.extend({
  outcome: z
    .enum(['graded', 'not handed in', 'refused', 'not graded'])
    .describe(
      'refused: it was not run, as it reaches outside of itself. not graded: by no fault of the submission; its points are not to be used.',
    ),
  bonus: z.boolean().describe('Whether its points come on top of the hundred'),
  ignored: z.array(ignored),
  refusals: z.array(refusal),
})

/** What `npm run homework grade` writes. `result.schema.json` says the same for other programs. */
export const homeworkResult = z
  .strictObject({
    version: z.literal(1),
    submission: z.string().describe('The name of the folder or archive that was graded'),
    starter: z
      .strictObject({ commit: z.string().nullable(), changed: z.boolean() })
      .describe('What it was graded with: the commit, and whether anything beside it was changed'),
    engines: z.strictObject({
      node: z.string(),
      docker: z.string().nullable().describe('null: there was none'),
      compose: z.string().nullable(),
    }),
    seed: z.int().nonnegative().describe('With it, and as many trials, the same things are tried again'),
    trials: z.int().positive(),
    startedAt: z.iso.datetime(),
    ms: z.int().nonnegative(),
    totals: z.strictObject({
      points: points.nullable().describe('null: withheld, as something could not be graded'),
      max: points,
      bonus: points.nullable(),
      bonusMax: points,
    }),
    notGraded: z.array(z.string()).describe('What could not be graded, and why: nobody loses points for it'),
    exercises: z.array(gradedExercise),
    ignored: z.array(ignored).describe('What belonged to no exercise'),
    warnings: z.array(z.string()).describe('What somebody should look at: attempts to do what was not asked for'),
  })
  .describe('The result of grading one submission of the homework')

export type GradedExercise = z.infer<typeof gradedExercise>
export type HomeworkResult = z.infer<typeof homeworkResult>
export type Totals = HomeworkResult['totals']
