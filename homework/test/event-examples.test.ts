import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as types from '@bulkhead/types'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { exercisesFolder } from '../src/folders.ts'

const examples = globSync('*/start/events/*.json', { cwd: exercisesFolder })
const schemas: ReadonlyMap<string, z.ZodType> = new Map(
  Object.values(types).flatMap((value) =>
    'schema' in value && 'type' in value && typeof value.type === 'string' ? [[value.type, value.schema]] : [],
  ),
)

test('there are examples of events', () => expect(examples.length).toBeGreaterThan(3))

test.each(examples)('%s is an event of the store, whole', (file) => {
  const example: unknown = JSON.parse(readFileSync(join(exercisesFolder, file), 'utf8'))
  const schema = schemas.get(basename(file, '.json'))

  expect(schema, 'the file is named after an event').toBeInstanceOf(z.ZodType)
  expect(schema?.parse(example)).toEqual(example)
})
