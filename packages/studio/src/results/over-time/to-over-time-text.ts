import type { Estimate } from '@segue/protocol'
import { toDayText } from '../../format/dates.ts'
import { toLiftText, toPointsText } from '../../format/numbers.ts'
import { overTime as texts } from '../../messages/en/over-time.ts'
import { type OverTime, toClearSince } from './to-over-time.ts'

/** What the days show in a sentence: how each variant stands at the end, and since when that is clear. */
export function toOverTimeText(shown: OverTime, toName: (arm: string) => string): string {
  const { lines, days, unit } = shown
  return lines
    .map((line) => {
      const last = line.points.at(-1)
      if (!last) return texts.early(toName(line.arm))
      const text = toEstimateText(last, unit)
      if (last.isEarly) return texts.soon(toName(line.arm), text)
      const since = toClearSince(line, days)
      return since === undefined
        ? texts.unclear(toName(line.arm), text)
        : texts.clear(toName(line.arm), text, toDayText(since))
    })
    .join('; ')
}

/** A lift, or a difference in points, with its interval. */
export function toEstimateText(estimate: Estimate, unit: OverTime['unit']): string {
  return unit === 'lift' ? toLiftText(estimate) : texts.points(toPointsText(estimate))
}
