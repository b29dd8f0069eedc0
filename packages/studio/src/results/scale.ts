import type { ArmResult } from './experience-results.ts'

/**
 * The rate (0 to 1) at the right end of the chart: the smallest round one that holds every interval with enough
 * visitors. Intervals of small arms may run out of it, or one of them would squeeze all others flat.
 */
export function toScaleEnd(arms: readonly ArmResult[]): number {
  const firm = arms.filter(({ early }) => !early)
  const highest = Math.max(0, ...(firm.length > 0 ? firm : arms).map(({ high }) => high))
  return ROUND_ENDS.find((end) => end >= highest) ?? 1
}

/** The ends of the scale, and marks between them. */
export function toMarks(end: number): number[] {
  return [0, 0.25, 0.5, 0.75, 1].map((part) => part * end)
}

const ROUND_ENDS = [0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.16, 0.2, 0.24, 0.3, 0.4, 0.6, 0.8, 1]
