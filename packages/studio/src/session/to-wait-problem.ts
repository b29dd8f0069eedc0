import { en } from '../messages/en.ts'
import type { Problem } from '../problem.ts'

/** A refusal tells how long it lasts when the collector says so. */
export function toWaitProblem(problem: Problem): Problem {
  if (problem.retrySeconds === undefined) return problem
  return { ...problem, remedy: en.signIn.wait(Math.ceil(problem.retrySeconds / 60)) }
}
