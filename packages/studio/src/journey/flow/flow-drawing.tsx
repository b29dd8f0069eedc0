import { toFit } from '../../chart/to-fit.ts'
import type { Band, Flow, FlowNode } from './to-flow.ts'

/** What is written beside the nodes of each side, and what a band says. */
export interface FlowTexts {
  readonly left: (node: FlowNode) => string
  readonly reached: (node: FlowNode) => string
  readonly band: (row: Band['row']) => string
}

/** A flow as one drawing: what was left, what was reached, and bands between them. One band stands out. */
export function FlowDrawing(props: {
  readonly flow: Flow
  readonly title: string
  readonly texts: FlowTexts
  /** The place of the band that stands out. */
  readonly chosen: number
  /** Told the place of a band that is pressed. Whoever has no pointer has the slider below. */
  readonly onPress?: ((place: number) => void) | undefined
}) {
  const { flow, title, texts, chosen, onPress } = props
  return (
    <svg class="flow" viewBox={`0 -2 ${WIDTH} ${flow.height + 4}`} role="img" aria-label={title}>
      {flow.bands.map((band, place) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the slider does the same by keyboard
        <path
          key={`${band.row.from} ${band.row.to}`}
          class={toClass(band, { isChosen: place === chosen, isPressable: onPress !== undefined })}
          d={toBandPath(band)}
          onClick={onPress && (() => onPress(place))}
        >
          <title>{texts.band(band.row)}</title>
        </path>
      ))}
      {flow.left.map((node) => (
        <g key={node.id}>
          <rect class="flow-stage" x={START - BAR} y={node.y} width={BAR} height={node.height} />
          <text class="flow-label flow-label-left" x={START - BAR - GAP} y={middleOf(node)}>
            {toFit(texts.left(node), LABEL)}
          </text>
        </g>
      ))}
      {flow.reached.map((node) => (
        <g key={node.id}>
          <rect class="flow-stage" x={END} y={node.y} width={BAR} height={node.height} />
          <text class="flow-label" x={END + BAR + GAP} y={middleOf(node)}>
            {toFit(texts.reached(node), LABEL)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function toClass(
  { isBack }: Band,
  { isChosen, isPressable }: { readonly isChosen: boolean; readonly isPressable: boolean },
): string {
  return [
    ...['flow-band', isBack ? 'flow-band-back' : 'flow-band-forward'],
    ...(isChosen ? ['flow-band-chosen'] : []),
    ...(isPressable ? ['flow-band-pressable'] : []),
  ].join(' ')
}

function middleOf({ y, height }: FlowNode): number {
  return y + Math.max(height / 2, 8)
}

/** Along the upper edge to what was reached, and back along the lower one. */
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
/** Between a node and its name. */
const GAP = 8
/** The room beside each side, of letters that are a little larger than in other drawings. */
const LABEL = 178
