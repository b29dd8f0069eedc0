import { toFit } from '../../chart/to-fit.ts'
import { PATH_COLUMNS_MAX } from '../../limits.ts'
import { OTHERS, type PathBand, type PathFlow, type PathNode } from './to-path-flow.ts'

/** What is said of pages and ways. */
export interface PathTexts {
  readonly page: (page: string) => string
  readonly node: (node: PathNode) => string
  readonly band: (band: PathBand) => string
  readonly count: (visits: number) => string
}

/** Pages as columns, ways between them as bands. What a node has below its bands has left there. */
export function PathDrawing(props: {
  readonly flow: PathFlow
  readonly texts: PathTexts
  readonly width: number
}) {
  const { flow, texts, width } = props
  const column = width / toColumns(width)
  const toX = (step: number) => (step - 1) * column
  return (
    <>
      {flow.bands.map((band) => (
        <path
          key={`${band.row.step} ${band.row.from} ${band.row.to}`}
          class={band.row.to === OTHERS ? 'flow-band path-others' : 'flow-band'}
          d={toBandPath(band, toX(band.row.step) + BAR_PX, toX(band.row.step + 1))}
        >
          <title>{texts.band(band)}</title>
        </path>
      ))}
      {flow.nodes.map((node) => {
        const x = toX(node.step)
        const count = texts.count(node.visits)
        return (
          <g key={`${node.step} ${node.page}`}>
            <rect
              class="flow-stage"
              x={x}
              y={node.y}
              width={BAR_PX}
              height={Math.max(1, node.height)}
            >
              <title>{texts.node(node)}</title>
            </rect>
            <text
              class="drawing-label drawing-over"
              x={x + BAR_PX + 6}
              y={node.y + Math.max(12, Math.min(node.height / 2 + 4, 40))}
            >
              {toFit(texts.page(node.page), column - BAR_PX - 20 - count.length * 7)}{' '}
              <tspan class="drawing-strong">{count}</tspan>
            </text>
          </g>
        )
      })}
    </>
  )
}

/** How many columns of pages there is room for. */
export function toColumns(width: number): number {
  return Math.min(PATH_COLUMNS_MAX, Math.max(2, Math.floor(width / COLUMN_PX)))
}

function toBandPath({ startY, endY, height }: PathBand, start: number, end: number): string {
  const middle = (start + end) / 2
  const upper = `M${start} ${startY}C${middle} ${startY} ${middle} ${endY} ${end} ${endY}`
  const lower = `L${end} ${endY + height}C${middle} ${endY + height} ${middle} ${startY + height} ${start} ${startY + height}`
  return `${upper}${lower}Z`
}

const BAR_PX = 8
const COLUMN_PX = 190
