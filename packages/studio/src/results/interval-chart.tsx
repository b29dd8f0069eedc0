import { toCount, toMoney, toRateText, toRoundPercent } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import { EVERYONE, type Names } from '../site/names.ts'
import { type ArmLook, toArmLook } from './arm-look.ts'
import { ArmMark } from './arm-mark.tsx'
import type { ArmResult, ExperienceResult, SegmentResult } from './experience-results.ts'
import { IntervalBar } from './interval-bar.tsx'
import { toMarks, toScaleEnd } from './scale.ts'

/** The arms of everyone and of each readable segment as intervals on one scale, with their numbers beside them. */
export function IntervalChart(props: {
  readonly result: ExperienceResult
  readonly names: Names
  readonly currency: string
}) {
  const { result, names, currency } = props
  const shown = result.segments.filter(isReadable)
  const end = toScaleEnd(shown.flatMap(({ arms }) => arms))
  const small = result.segments.length - shown.length
  return (
    <div class="intervals">
      <Axis end={end} />
      {shown.map(({ segment, arms }) => (
        <section key={segment} class="intervals-group">
          <h3 class="intervals-segment">{names.segment(segment)}</h3>
          <ul class="intervals-list">
            {arms.map((arm) => (
              <ArmRow
                key={arm.arm}
                arm={arm}
                name={names.arm(result.experience, arm.arm)}
                look={toArmLook(result.arms, arm.arm)}
                end={end}
                currency={currency}
              />
            ))}
          </ul>
        </section>
      ))}
      {small > 0 && <p class="small muted">{en.results.smallSegments(small)}</p>}
    </div>
  )
}

/** Whether the chart has something to show: a segment of early arms only would be a row of guesses. */
export function isReadable({ segment, arms }: SegmentResult): boolean {
  return segment === EVERYONE || arms.some(({ early }) => !early)
}

function ArmRow(props: {
  readonly arm: ArmResult
  readonly name: string
  readonly look: ArmLook
  readonly end: number
  readonly currency: string
}) {
  const { arm, name, look, end, currency } = props
  return (
    <li class="interval-row">
      <span class="interval-name">
        <span class="interval-arm">
          <ArmMark look={look} />
          {name}
        </span>
        {arm.early && <span class="chip chip-warn">{en.results.early}</span>}
      </span>
      <IntervalBar arm={arm} look={look} end={end} />
      <span class="interval-rate">{toRateText({ ...arm, estimate: arm.rate })}</span>
      <span class="interval-of muted">
        {en.results.of(toCount(arm.converted), toCount(arm.visitors))}
      </span>
      <span class="interval-money">
        {en.results.perVisitor(toMoney(arm.revenuePerVisitor, currency))}
      </span>
    </li>
  )
}

function Axis({ end }: { end: number }) {
  return (
    <div class="interval-row">
      <svg aria-hidden="true" class="interval-axis-marks" width="100%" height="20">
        {toMarks(end).map((mark, place) => (
          <text
            key={mark}
            class="interval-axis-mark"
            x={`${place * 25}%`}
            y="14"
            text-anchor={place === 0 ? 'start' : place === 4 ? 'end' : 'middle'}
          >
            {toRoundPercent(mark)}
          </text>
        ))}
      </svg>
    </div>
  )
}
