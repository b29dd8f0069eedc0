import { toCount, toDuration } from '../format/numbers.ts'
import { type Arrow, HEIGHT_MAX } from './journey-arrows.ts'

/**
 * The arrows of one direction. Curves stretch with the width of the columns, so they live in a drawing without fixed
 * proportions; arrow heads and labels keep their shape in one laid over it.
 */
export function JourneyDrawing(props: {
  readonly arrows: readonly Arrow[]
  readonly direction: 'forward' | 'back'
  readonly title: string
}) {
  const arrows = props.arrows.filter(({ direction }) => direction === props.direction)
  if (arrows.length === 0) return null
  const tallest = Math.max(...arrows.map(({ height }) => height))
  const height = Math.min(HEIGHT_MAX, tallest) + LABEL_PX
  const up = props.direction === 'forward'
  const base = up ? height : 0
  const toY = (above: number) => (up ? height - above : above)
  return (
    <svg
      class={`journey-arrows journey-arrows-${props.direction}`}
      width="100%"
      height={height}
      role="img"
      aria-label={props.title}
    >
      <svg
        aria-hidden="true"
        width="100%"
        height={height}
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
      >
        {arrows.map((arrow) => (
          <path
            key={`${arrow.row.from} ${arrow.row.to}`}
            class="journey-arrow"
            d={toCurve(arrow, base, toY(arrow.height / APEX))}
            stroke-width={arrow.width}
            vector-effect="non-scaling-stroke"
          />
        ))}
      </svg>
      {arrows.map((arrow) => (
        <ArrowEnds key={`${arrow.row.from} ${arrow.row.to}`} arrow={arrow} base={base} toY={toY} />
      ))}
    </svg>
  )
}

function ArrowEnds(props: { arrow: Arrow; base: number; toY: (above: number) => number }) {
  const { arrow, base, toY } = props
  const { visitors, hoursMedian } = arrow.row
  const size = 4 + arrow.width / 2
  return (
    <>
      <svg
        aria-hidden="true"
        class="journey-arrow-head"
        x={`${arrow.endX}%`}
        y={base}
        overflow="visible"
      >
        <path d={`M${-size} ${toY(size * 1.6) - base}L0 0 ${size} ${toY(size * 1.6) - base}z`} />
      </svg>
      <text
        class="journey-arrow-label"
        x={`${(arrow.startX + arrow.endX) / 2}%`}
        y={toY(arrow.height)}
        dy={base === 0 ? '1.15em' : '-0.5em'}
      >
        {toCount(visitors)}
        {hoursMedian !== null && (
          <tspan class="journey-arrow-time"> · {toDuration(hoursMedian)}</tspan>
        )}
      </text>
    </>
  )
}

function toCurve({ startX, endX }: Arrow, base: number, controlY: number): string {
  return `M${startX} ${base}C${startX} ${controlY} ${endX} ${controlY} ${endX} ${base}`
}

/** A cubic curve rises to three quarters of its control points. */
const APEX = 0.75
const LABEL_PX = 22
