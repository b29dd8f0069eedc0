import type { Estimate } from '@segue/protocol'
import { toFit } from '../../chart/to-fit.ts'
import { toDayText } from '../../format/dates.ts'
import { toLiftMark, toPointsMark } from '../../format/numbers.ts'
import { overTime as texts } from '../../messages/en/over-time.ts'
import type { ArmLook } from '../arm-look.ts'
import type { OverTime, OverTimePoint } from './to-over-time.ts'
import { toEstimateText } from './to-over-time-text.ts'

/**
 * A panel for each variant on one scale, one below the other so that no band hides another: the lift as a line within the
 * band of its interval, the zero line, and the variant's mark at the day that is looked at.
 */
export function OverTimeLines(props: {
  readonly shown: OverTime
  readonly toName: (arm: string) => string
  readonly toLook: (arm: string) => ArmLook
  readonly width: number
  /** The place of the day. */
  readonly index: number
  readonly onMove?: (index: number) => void
}) {
  const { shown, toName, toLook, width, index, onMove } = props
  const { days, lines, unit, end } = shown
  const last = Math.max(1, days.length - 1)
  const toX = (place: number) => START_PX + (place / last) * (width - START_PX - EDGE_PX)
  const height = toOverTimeHeight(shown, width)
  const panel = toPanelHeight(width)
  const isNarrow = panel > toPanelHeight(Number.POSITIVE_INFINITY)
  const toMark = unit === 'lift' ? toLiftMark : toPointsMark
  return (
    <>
      {lines.map(({ arm, points }, row) => {
        const middle = (row + 1) * panel - REACH_PX - GAP_PX
        const toY = (value: number) => middle - Math.min(1, Math.max(-1, value / end)) * REACH_PX
        const point = points[index] ?? null
        const look = toLook(arm)
        return (
          <g key={arm} class={look.class}>
            <text class="drawing-label" x={EDGE_PX} y={row * panel + 18}>
              {toFit(toName(arm), isNarrow ? width - 2 * EDGE_PX : width / 2)}{' '}
              <tspan class="drawing-strong" {...(isNarrow && { x: EDGE_PX, dy: LINE_PX })}>
                {point ? toEstimateText(point, unit) : texts.unknown}
              </tspan>
            </text>
            {[end, -end].map((value) => (
              <g key={value}>
                <line
                  class="drawing-grid"
                  x1={START_PX}
                  x2={width - EDGE_PX}
                  y1={toY(value)}
                  y2={toY(value)}
                />
                <Scale value={value} y={toY(value)} toMark={toMark} />
              </g>
            ))}
            <line
              class="over-time-zero"
              x1={START_PX}
              x2={width - EDGE_PX}
              y1={middle}
              y2={middle}
            />
            <Scale value={0} y={middle} toMark={toMark} />
            {toRuns(points).map((run) => (
              <Run key={run[0].place} run={run} toX={toX} toY={toY} />
            ))}
            {point && (
              <path
                class="interval-mark"
                d={look.mark}
                transform={`translate(${toX(index)} ${toY(point.estimate)})`}
              />
            )}
          </g>
        )
      })}
      <line class="drawing-cursor" x1={toX(index)} x2={toX(index)} y1={24} y2={height - 20} />
      <text
        class="drawing-mark"
        x={Math.min(width - DAY_PX, Math.max(DAY_PX, toX(index)))}
        y={height - 4}
        text-anchor="middle"
      >
        {toDayText(days[index] ?? '')}
      </text>
      {onMove && (
        <rect
          class="drawing-reach"
          width={width}
          height={height}
          onPointerMove={(event) => {
            const place = (event.offsetX - START_PX) / (width - START_PX - EDGE_PX)
            onMove(Math.min(days.length - 1, Math.max(0, Math.round(place * last))))
          }}
        />
      )}
    </>
  )
}

/** Pixels that the panels need. */
export function toOverTimeHeight({ lines }: OverTime, width: number): number {
  return lines.length * toPanelHeight(width) + 24
}

/** A panel with its label, which has a second line where there is no room beside the name. */
function toPanelHeight(width: number): number {
  return (width < 480 ? LINE_PX : 0) + LABEL_PX + 2 * REACH_PX + GAP_PX
}

/** The lift as a line, its interval as a band; a single day as both on the spot. */
function Run(props: {
  readonly run: Run
  readonly toX: (place: number) => number
  readonly toY: (value: number) => number
}) {
  const { run, toX, toY } = props
  const [first] = run
  const toPath = (read: (point: Estimate) => number, points: readonly Place[] = run) =>
    points.map(({ place, point }) => `${toX(place)} ${toY(read(point))}`).join('L')
  if (run.length === 1) {
    const x = toX(first.place)
    const { low, high } = first.point
    return <line class="interval-span" x1={x} x2={x} y1={toY(low)} y2={toY(high)} />
  }
  const back = toPath(({ low }) => low, [...run].reverse())
  return (
    <>
      <path class="over-time-band" d={`M${toPath(({ high }) => high)}L${back}Z`} />
      <path class="over-time-edge" d={`M${toPath(({ high }) => high)}`} />
      <path class="over-time-edge" d={`M${toPath(({ low }) => low)}`} />
      <path
        class={first.point.isEarly ? 'over-time-line over-time-early' : 'over-time-line'}
        d={`M${toPath(({ estimate }) => estimate)}`}
      />
    </>
  )
}

function Scale(props: {
  readonly value: number
  readonly y: number
  readonly toMark: (value: number) => string
}) {
  return (
    <text class="drawing-mark" x={START_PX - 6} y={props.y + 4} text-anchor="end">
      {props.toMark(props.value)}
    </text>
  )
}

/** Days without a gap between them, early ones by themselves: these end where the others begin. */
function toRuns(points: OverTime['lines'][number]['points']): Run[] {
  const runs: [Place, ...Place[]][] = []
  points.forEach((point, place) => {
    if (point === null) return
    const run = runs.at(-1)
    const next = { place, point }
    const isOn = run?.at(-1)?.place === place - 1
    if (isOn) run?.push(next)
    if (!isOn || run?.[0].point.isEarly !== point.isEarly) runs.push([next])
  })
  return runs
}

interface Place {
  readonly place: number
  readonly point: OverTimePoint
}
type Run = readonly [Place, ...Place[]]

const EDGE_PX = 8
/** Where the lines begin: the scale stands before them. */
const START_PX = 56
const LABEL_PX = 32
/** From the zero line to an end of the scale. */
const REACH_PX = 56
const GAP_PX = 16
const LINE_PX = 18
/** Half of what the name of a day needs. */
const DAY_PX = 44
