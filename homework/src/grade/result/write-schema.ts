import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { homeworkResult } from './homework-result.ts'

/** `npm run schema`, in homework: what other programs read of a result is written again. */
const schema = z.toJSONSchema(homeworkResult)
writeFileSync(new URL('../../../result.schema.json', import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`)
