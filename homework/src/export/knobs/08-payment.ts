import type { Knobs } from '../../../exercises/knobs.ts'
import { inFile } from './place.ts'

type Payment = Knobs['08-payment']

export const places = [
  ...inFile<Payment>('homework/exercises/08-payment/README.md', ({ theLimitIs }) =>
    theLimitIs === 'taken' ? 'at most `LIMIT_CENTS`: take it' : 'less than `LIMIT_CENTS`: take it',
  ),
  ...inFile<Payment>('homework/exercises/08-payment/README.md', ({ theLimitIs }) =>
    theLimitIs === 'taken' ? '. More: tell `' : '. As much or more: tell `',
  ),
  ...inFile<Payment>('homework/solutions/08-payment/src/payments.py', ({ theLimitIs }) =>
    theLimitIs === 'taken' ? 'amount_cents > self.limit_cents' : 'amount_cents >= self.limit_cents',
  ),
]
