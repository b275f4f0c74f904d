import type { Problem } from '@bulkhead/types'

/** The store answered, and said why it won't. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** Nobody answered, or nobody of the store: what was asked for may have happened all the same. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Whether asking again later may help: a service, or the way to it, is down. */
export function isAway(error: unknown): boolean {
  return error instanceof NoAnswer || (error instanceof Refused && error.problem.status >= 500)
}

export function isRefusal(error: unknown, status: number): error is Refused {
  return error instanceof Refused && error.problem.status === status
}
