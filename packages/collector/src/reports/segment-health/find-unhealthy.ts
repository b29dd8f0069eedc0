import type { SegmentHealthFinding, SegmentHealthRow } from '@segue/protocol'

/** What is wrong with a segment, as definition.md says; nothing is known of its size without a goal. */
export function findUnhealthy(facts: Facts, hasGoal: boolean): SegmentHealthFinding[] {
  const { visitors, converted, daysNeeded, stability, alike, experiences } = facts
  const isSlow = converted === 0 || (daysNeeded ?? 0) > ANSWER_DAYS_MAX
  const found: readonly (readonly [SegmentHealthFinding, boolean])[] = [
    ['empty', visitors === 0],
    ['too_small', hasGoal && visitors > 0 && isSlow],
    ['redundant', alike.length > 0],
    ['unstable', stability !== null && visitors > 0 && stability.high < STABLE_SHARE_MIN],
    ['never_targeted', experiences.length === 0],
  ]
  return found.filter(([, isSo]) => isSo).map(([finding]) => finding)
}

type Facts = Pick<
  SegmentHealthRow,
  'visitors' | 'converted' | 'daysNeeded' | 'stability' | 'alike' | 'experiences'
>

const ANSWER_DAYS_MAX = 91
const STABLE_SHARE_MIN = 0.5
