import { toFit } from '../../chart/to-fit.ts'
import { toLines } from '../../chart/to-lines.ts'
import { toCount, toRoundPercent } from '../../format/numbers.ts'
import { ARM_VISITORS_MIN } from '../../limits.ts'
import { loyalty as texts } from '../../messages/en/loyalty.ts'
import { ARM_LOOKS, ARMS, type Returning, toDifferenceText, toScaleEnd } from './to-loyalty.ts'

/** A small chart for each segment, all on one scale: who is back week by week, personalized and in the holdout. */
export function ReturnLines(props: {
  readonly segments: readonly Returning[]
  readonly toName: (segment: string) => string
  readonly width: number
}) {
  const { segments, toName, width } = props
  const columns = toColumns(width)
  const room = (width - (columns - 1) * GAP_PX) / columns
  const end = toScaleEnd(segments)
  return (
    <>
      <Key />
      {segments.map((segment, place) => (
        <Chart
          key={segment.segment}
          segment={segment}
          name={toName(segment.segment)}
          end={end}
          place={{
            x: (place % columns) * (room + GAP_PX),
            y: KEY_PX + Math.floor(place / columns) * CHART_PX,
            width: room,
          }}
        />
      ))}
    </>
  )
}

/** Pixels that so many segments need. */
export function toReturnHeight(segments: number, width: number): number {
  return KEY_PX + Math.ceil(segments / toColumns(width)) * CHART_PX
}

/** Which look is whose. */
function Key() {
  return (
    <>
      {ARMS.map((arm, place) => (
        <g key={arm} class={ARM_LOOKS[arm].class}>
          <path
            class="interval-mark"
            d={ARM_LOOKS[arm].mark}
            transform={`translate(${EDGE_PX + 6 + place * KEY_ENTRY_PX} 14)`}
          />
          <text class="drawing-label" x={EDGE_PX + 18 + place * KEY_ENTRY_PX} y="18">
            {texts[arm]}
          </text>
        </g>
      ))}
    </>
  )
}

function Chart(props: {
  readonly segment: Returning
  readonly name: string
  /** Where the scale ends. */
  readonly end: number
  readonly place: { readonly x: number; readonly y: number; readonly width: number }
}) {
  const { end, name } = props
  const { weeks } = props.segment
  const { x, y, width } = props.place
  const base = y + 44 + LINE_PX
  const toX = (place: number) => x + START_PX + (place + 0.5) * ((width - START_PX) / weeks.length)
  // Marks are smaller than labels.
  const toRoom = (parts: number) => ((width - START_PX) / parts) * 1.1
  const toY = (share: number) => base - Math.min(1, Math.max(0, share / end)) * LINE_PX
  return (
    <g>
      <text class="drawing-label drawing-strong" x={x + EDGE_PX} y={y + 28}>
        {toFit(name, width - 2 * EDGE_PX)}
      </text>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            class="drawing-grid"
            x1={x + START_PX}
            x2={x + width}
            y1={toY(part * end)}
            y2={toY(part * end)}
          />
          <text class="drawing-mark" x={x + START_PX - 6} y={toY(part * end) + 4} text-anchor="end">
            {toRoundPercent(part * end)}
          </text>
        </g>
      ))}
      {ARMS.map((arm, side) => {
        const { class: look, mark } = ARM_LOOKS[arm]
        const points = weeks.flatMap(({ row }, place) => {
          const { result, visitors } = row[arm]
          // Side by side, so that neither hides the other's interval.
          const isEarly = visitors < ARM_VISITORS_MIN
          return result ? [{ ...result, isEarly, x: toX(place) + (side - 0.5) * SIDE_PX }] : []
        })
        return (
          <g key={arm} class={look}>
            <path
              class={`return-line return-${arm}`}
              d={points.map((one, at) => `${at ? 'L' : 'M'}${one.x} ${toY(one.estimate)}`).join('')}
            />
            {points.map((one) => (
              <g key={one.x}>
                <line
                  class={`interval-span ${one.isEarly ? 'interval-early' : 'return-span'}`}
                  x1={one.x}
                  x2={one.x}
                  y1={toY(one.low)}
                  y2={toY(one.high)}
                />
                <path
                  class="interval-mark"
                  d={mark}
                  transform={`translate(${one.x} ${toY(one.estimate)})`}
                />
              </g>
            ))}
          </g>
        )
      })}
      {weeks.map(({ week, row }, place) => (
        <g key={week}>
          <text class="drawing-label" x={toX(place)} y={base + 20} text-anchor="middle">
            {texts.week(toCount(week))}
          </text>
          {toLines(toDifferenceText(row), toRoom(weeks.length), 2).map((line, at) => (
            <text
              key={at}
              class="drawing-mark"
              x={toX(place)}
              y={base + 37 + at * 16}
              text-anchor="middle"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  )
}

function toColumns(width: number): number {
  return Math.max(1, Math.min(3, Math.floor(width / CHART_WIDTH_PX)))
}

const EDGE_PX = 8
/** Where the lines begin: the scale stands before them. */
const START_PX = 48
const KEY_PX = 28
const KEY_ENTRY_PX = 130
const CHART_WIDTH_PX = 340
const CHART_PX = 246
const LINE_PX = 130
const GAP_PX = 28
const SIDE_PX = 14
