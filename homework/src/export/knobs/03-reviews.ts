import type { Knobs } from '../../../exercises/knobs.ts'
import { inFile } from './place.ts'

type Reviews = Knobs['03-reviews']

export const places = [
  ...inFile<Reviews>('homework/exercises/03-reviews/README.md', ({ mostStars }) => `"stars": 1–${mostStars}`),
  ...inFile<Reviews>(
    'homework/solutions/03-reviews/src/review-routes.ts',
    ({ mostStars }) => `const mostStars = ${mostStars}\n`,
  ),
  // The store shows what the service tells.
  ...inFile<Reviews>(
    'packages/types/src/http/product.ts',
    ({ mostStars }) => `1 to ${mostStars} stars`,
    ({ mostStars }) => `stars: z.number().min(1).max(${mostStars})`,
  ),
  ...inFile<Reviews>(
    'services/catalog/migrations/0005-ratings.ts',
    ({ mostStars }) => `stars between 1 and ${mostStars}`,
  ),
  ...inFile<Reviews>('storefront/src/catalog/rating-note.tsx', ({ mostStars }) => `of ${mostStars} stars`),
]
