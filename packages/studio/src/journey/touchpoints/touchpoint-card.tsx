import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Card } from '../../elements/card.tsx'
import { Choice } from '../../elements/choice.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { ExportButtons } from '../../export/export-buttons.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount } from '../../format/numbers.ts'
import { journey } from '../../messages/en/journey.ts'
import { en } from '../../messages/en.ts'
import type { Names } from '../../site/names.ts'
import { FlowPart } from '../flow/flow-part.tsx'
import type { FlowRow } from '../flow/to-flow.ts'
import type { ToldTouchpoints } from './load-touchpoints.ts'
import { toTouchpointFlow, toTouchpointRows } from './to-touchpoint-flow.ts'
import { toTouchpointName } from './touchpoint-name.ts'

const { touchpoints: texts } = journey

/** What visitors met before they came into a stage, as bands from touchpoints to stages or as a table. */
export function TouchpointCard(props: {
  readonly told: ToldTouchpoints
  readonly stages: readonly string[]
  readonly names: Names
  /** Chooses what counts as a touchpoint. */
  readonly choice: ComponentChildren
  readonly onPick: (row: FlowRow) => void
}) {
  const { told, stages, names, choice, onPick } = props
  const { by, reports } = told
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const box = useRef<HTMLDivElement>(null)
  const flow = toTouchpointFlow(stages, reports)
  const rows = toTouchpointRows(stages, reports)
  const [most] = [...flow.bands].sort((a, b) => b.row.visitors - a.row.visitors)
  const toName = (touchpoint: string) => toTouchpointName(touchpoint, by)
  const toText = ({ from, to, visitors }: FlowRow) =>
    texts.band(toName(from), names.stage(to), toCount(visitors))
  const title = most ? texts.finding(toText(most.row)) : texts.none
  const [frame] = Object.values(reports)
  const isDrawn = view === 'chart' && most !== undefined
  return (
    <Card
      label={texts.label}
      title={title}
      actions={
        <>
          {choice}
          <Choice
            label={en.common.view}
            value={view}
            options={en.common.views}
            onChoose={setView}
          />
          {frame && (
            <ExportButtons
              name={`touchpoints-${by}`}
              toCsvText={() =>
                toFramedCsv(
                  ['touchpoint', 'stage', 'visitors'],
                  rows.map(({ from, to, visitors }) => [from, to, visitors]),
                  frame,
                )
              }
              {...(isDrawn && { findDrawing: () => box.current?.querySelector('svg') ?? null })}
            />
          )}
        </>
      }
    >
      {isDrawn && (
        <div ref={box}>
          <FlowPart
            key={by}
            {...{ flow, title, onPick }}
            texts={{
              left: ({ id }) => toName(id),
              reached: ({ id }) =>
                texts.node(names.stage(id), toCount(reports[id]?.conversions ?? 0)),
              band: toText,
            }}
          />
          <p class="flow-legend small muted">{texts.legend}</p>
        </div>
      )}
      {view === 'table' && most && (
        <FiguresTable
          label={texts.label}
          columns={texts.columns}
          words={2}
          rows={rows.map(({ from, to, visitors }) => [
            ...[toName(from), names.stage(to), toCount(visitors)],
          ])}
        />
      )}
    </Card>
  )
}
