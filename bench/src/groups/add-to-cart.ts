import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@bulkhead/tools'
import { NotMeasured } from '../not-measured.ts'
import type { Group } from './group.ts'

export const addToCart: Group = {
  name: 'cart add',
  contenders: ['cartAdd', 'monolithCartAdd'],
  open: async () => {
    if (!existsSync(join(root, 'monolith', 'package.json'))) throw new NotMeasured('there is no monolith here')
    throw new NotMeasured('the bench does not start the monolith yet')
  },
}
