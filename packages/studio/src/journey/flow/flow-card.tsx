import type { TransitionReport, TransitionRow } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { useRef, useState } from 'preact/hooks'
import { Card } from '../../elements/card.tsx'
import { Choice } from '../../elements/choice.tsx'
import { ExportButtons } from '../../export/export-buttons.tsx'
import { toCount } from '../../format/numbers.ts'
import { journey } from '../../messages/en/journey.ts'
import { en } from '../../messages/en.ts'
import { MovesTable } from '../../overview/moves-table.tsx'
import type { Names } from '../../site/names.ts'
import { toFlowCsv } from './flow-csv.ts'
import type { FlowTexts } from './flow-drawing.tsx'
import { FlowPart } from './flow-part.tsx'
import { toStageFlow } from './to-stage-flow.ts'

const { flow: texts } = journey

/** Who went from which stage to which, drawn as bands or as a table. */
export function FlowCard(props: {
  readonly report: Framed<TransitionReport>
  readonly stages: readonly string[]
  readonly names: Names
  /** Makes a segment of a move. */
  readonly onPick?: (row: TransitionRow) => void
}) {
  const { report, stages, names, onPick } = props
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const box = useRef<HTMLDivElement>(null)
  const flow = toStageFlow(stages, report.rows)
  const [most] = [...flow.bands].sort((a, b) => b.row.visitors - a.row.visitors)
  if (!most) return <Card label={texts.label} title={texts.none} children={null} />
  const { from, to, visitors } = most.row
  const title = texts.finding(names.stage(from), names.stage(to), toCount(visitors))
  return (
    <Card
      label={texts.label}
      title={title}
      actions={
        <>
          <Choice
            label={en.common.view}
            value={view}
            options={en.common.views}
            onChoose={setView}
          />
          <ExportButtons
            name="journey"
            toCsvText={() => toFlowCsv(report)}
            {...(view === 'chart' && {
              findDrawing: () => box.current?.querySelector('svg') ?? null,
            })}
          />
        </>
      }
    >
      {view === 'chart' ? (
        <div ref={box}>
          <FlowPart {...{ flow, title, onPick }} texts={toTexts(names)} />
          <p class="flow-legend small muted">{texts.legend}</p>
        </div>
      ) : (
        <MovesTable moves={report.rows} names={names} />
      )}
    </Card>
  )
}

function toTexts(names: Names): FlowTexts {
  const toText = ({ id, visitors }: { id: string; visitors: number }) =>
    texts.node(names.stage(id), toCount(visitors))
  return {
    ...{ left: toText, reached: toText },
    band: ({ from, to, visitors }) =>
      texts.band(names.stage(from), names.stage(to), toCount(visitors)),
  }
}
