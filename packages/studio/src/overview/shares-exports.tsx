import type { TransitionReport } from '@segue/protocol'
import type { Framed, ReportFrame } from '@segue/protocol/api'
import { BarRows, toBarsHeight } from '../chart/bar-rows.tsx'
import { toFit } from '../chart/to-fit.ts'
import { ExportButtons } from '../export/export-buttons.tsx'
import { toFramedCsv } from '../export/to-framed-csv.ts'
import { toCount, toPercent } from '../format/numbers.ts'
import { toFlowCsv } from '../journey/flow/flow-csv.ts'
import type { Share } from './shares.ts'

/** What a card of the overview is taken along as: its shares as a picture, its moves or else its shares as CSV. */
export interface SharesExportsProps {
  /** The name of the files, without their endings, and of the column of ids. */
  readonly name: string
  readonly title: string
  readonly shares: readonly Share[]
  readonly toName: (id: string) => string
  readonly frame: ReportFrame
  readonly moves?: Framed<TransitionReport>
}

/** Takes a card of the overview along. */
export function SharesExports(props: SharesExportsProps) {
  const { name, moves } = props
  return (
    <ExportButtons
      name={name}
      toCsvText={() => (moves ? toFlowCsv(moves) : toSharesCsv(props))}
      picture={<SharesPicture {...props} />}
    />
  )
}

function toSharesCsv({ name, shares, frame }: SharesExportsProps): string {
  const rows = shares.map(({ id, visitors, share }) => [id, visitors, share])
  return toFramedCsv([name, 'visitors', 'share'], rows, frame)
}

function SharesPicture({ title, shares, toName }: SharesExportsProps) {
  const rows = shares.map(({ id, visitors, share }) => ({
    ...{ key: id, name: toName(id), share },
    text: `${toCount(visitors)}, ${toPercent(share)}`,
  }))
  const height = TITLE_PX + toBarsHeight(rows, WIDTH_PX)
  return (
    <svg class="drawing-picture" width={WIDTH_PX} height={height} aria-hidden="true">
      <text class="drawing-label drawing-strong" x="8" y="24">
        {toFit(title, WIDTH_PX)}
      </text>
      <g transform={`translate(0 ${TITLE_PX})`}>
        <BarRows rows={rows} width={WIDTH_PX} />
      </g>
    </svg>
  )
}

const WIDTH_PX = 960
const TITLE_PX = 40
