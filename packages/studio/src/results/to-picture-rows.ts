import type { IntervalRow, Scale } from '../chart/interval-rows.tsx'
import { toRateText, toRoundPercent } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { toArmLook } from './arm-look.ts'
import type { ExperienceResult } from './experience-results.ts'
import { isReadable } from './interval-chart.tsx'
import { toMarks, toScaleEnd } from './scale.ts'

/** What the interval chart shows as rows of one drawing, to be taken along whole: arms under their segments. */
export function toPictureRows(
  { experience, arms, segments }: ExperienceResult,
  names: Names,
): { readonly rows: readonly IntervalRow[]; readonly scale: Scale } {
  const shown = segments.filter(isReadable)
  const high = toScaleEnd(shown.flatMap((segment) => segment.arms))
  const rows = shown.flatMap((segment) =>
    segment.arms.map((arm, place): IntervalRow => {
      const name = names.arm(experience, arm.arm)
      return {
        key: `${segment.segment} ${arm.arm}`,
        ...(place === 0 && { heading: names.segment(segment.segment) }),
        name: arm.early ? `${name} (${en.results.early})` : name,
        text: toRateText({ ...arm, estimate: arm.rate }),
        result: { estimate: arm.rate, low: arm.low, high: arm.high },
        look: toArmLook(arms, arm.arm),
        isEarly: arm.early,
      }
    }),
  )
  return { rows, scale: { low: 0, high, marks: toMarks(high), toText: toRoundPercent } }
}
