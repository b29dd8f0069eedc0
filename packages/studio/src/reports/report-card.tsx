import type { ReportFrame } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { Choice } from '../elements/choice.tsx'
import { FiguresTable } from '../elements/figures-table.tsx'
import { ExportButtons } from '../export/export-buttons.tsx'
import { toFramedCsv } from '../export/to-framed-csv.ts'
import { toDay } from '../format/dates.ts'
import { reports as texts } from '../messages/en/reports.ts'
import { en } from '../messages/en.ts'
import type { Sheet } from './sheet.ts'
import type { DrawnReport } from './views.ts'

/** One way to draw a report. */
export interface ReportDrawing {
  readonly name: string
  readonly drawing: ComponentChildren
  /** How to read it. */
  readonly legend: string
}

/** A report: its finding, its drawings, its table, and how to take them along. Its name names its files, too. */
export function ReportCard(props: {
  readonly name: DrawnReport
  readonly report: ReportFrame
  readonly title: string
  readonly drawings: readonly ReportDrawing[]
  /** What it counts: its CSV, and its table. */
  readonly sheet: Sheet
  /** Its tables, where they are others than the CSV. */
  readonly tables?: readonly Sheet[]
  /** What narrows the report down. */
  readonly filters?: ComponentChildren
}) {
  const { name, report, title, drawings, sheet, tables = [sheet], filters } = props
  const [view, setView] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const shown = drawings[view]
  const views = [...drawings.map((one) => one.name), texts.table]
  return (
    <Card
      label={texts.names[name]}
      title={title}
      actions={
        <>
          <Choice
            label={en.common.view}
            value={view}
            options={views.map((label, value) => ({ value, label }))}
            onChoose={setView}
          />
          <ExportButtons
            name={name}
            toCsvText={() => toFramedCsv(sheet.names, sheet.toCells(), report)}
            {...(shown && { findDrawing: () => box.current?.querySelector('svg') ?? null })}
          />
        </>
      }
    >
      <p class="small muted">{toPeriodText(report)}</p>
      {filters}
      {shown ? (
        <div ref={box} class="report-drawing" key={view}>
          {shown.drawing}
          <p class="small muted">{shown.legend}</p>
        </div>
      ) : (
        <div class="stack">
          {tables.map(({ label = texts.names[name], heads, words, toTexts }) => (
            <FiguresTable key={label} {...{ label, words }} columns={heads} rows={toTexts()} />
          ))}
        </div>
      )}
    </Card>
  )
}

function toPeriodText({ from, until, zone }: ReportFrame): string {
  return from === 0
    ? texts.wholeRun(toDay(until, zone), zone)
    : texts.period(toDay(from, zone), toDay(until, zone), zone)
}
