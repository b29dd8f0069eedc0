import { toCount } from '../../format/numbers.ts'
import { journey } from '../../messages/en/journey.ts'
import type { Names } from '../../site/names.ts'
import type { Band, Flow, FlowStage } from './to-flow.ts'

/** The flow as one drawing: stages that were left, stages that were reached, and bands between them. */
export function FlowDrawing(props: {
  readonly flow: Flow
  readonly title: string
  readonly names: Names
}) {
  const { flow, title, names } = props
  const toText = ({ stage, visitors }: FlowStage) =>
    journey.flow.stage(names.stage(stage), toCount(visitors))
  return (
    <svg class="flow" viewBox={`0 -2 ${WIDTH} ${flow.height + 4}`} role="img" aria-label={title}>
      {flow.bands.map((band) => (
        <path
          key={`${band.row.from} ${band.row.to}`}
          class={`flow-band flow-band-${band.direction}`}
          d={toBandPath(band)}
        >
          <title>
            {journey.flow.band(
              names.stage(band.row.from),
              names.stage(band.row.to),
              toCount(band.row.visitors),
            )}
          </title>
        </path>
      ))}
      {flow.left.map((stage) => (
        <g key={stage.stage}>
          <rect class="flow-stage" x={START - BAR} y={stage.y} width={BAR} height={stage.height} />
          <text class="flow-label flow-label-left" x={START - BAR - 8} y={middleOf(stage)}>
            {toText(stage)}
          </text>
        </g>
      ))}
      {flow.reached.map((stage) => (
        <g key={stage.stage}>
          <rect class="flow-stage" x={END} y={stage.y} width={BAR} height={stage.height} />
          <text class="flow-label" x={END + BAR + 8} y={middleOf(stage)}>
            {toText(stage)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function middleOf({ y, height }: FlowStage): number {
  return y + Math.max(height / 2, 8)
}

/** Along the upper edge to the stage that was reached, and back along the lower one. */
function toBandPath({ startY, endY, height }: Band): string {
  const middle = (START + END) / 2
  const upper = `M${START} ${startY}C${middle} ${startY} ${middle} ${endY} ${END} ${endY}`
  const lower = `L${END} ${endY + height}C${middle} ${endY + height} ${middle} ${startY + height} ${START} ${startY + height}`
  return `${upper}${lower}Z`
}

const WIDTH = 900
const START = 220
const END = 680
const BAR = 8
