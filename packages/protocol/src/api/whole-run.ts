import type { Reports } from './reading-calls.ts'

/**
 * Whether a report is by default about all there is, and not about the last 30 days: what is looked at every day holds its
 * level only from a start that does not move.
 */
export function isWholeRun(report: keyof Reports): boolean {
  return WHOLE_RUN.includes(report)
}

const WHOLE_RUN: readonly (keyof Reports)[] = [
  'experiments',
  'experiment-days',
  'experiment-parts',
  'segments',
  'loyalty',
]
