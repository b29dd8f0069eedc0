import type { ReportFrame } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { Choice } from '../elements/choice.tsx'
import { ExportButtons } from '../export/export-buttons.tsx'
import { toDay } from '../format/dates.ts'
import { reports as texts } from '../messages/en/reports.ts'
import { en } from '../messages/en.ts'

/** One way to draw a report. */
export interface ReportDrawing {
  readonly name: string
  readonly drawing: ComponentChildren
  /** How to read it. */
  readonly legend: string
}

/** A report: its finding, its drawings, its table, and how to take them along. */
export function ReportCard(props: {
  readonly label: string
  readonly title: string
  /** The name of its files. */
  readonly file: string
  readonly frame: ReportFrame
  readonly drawings: readonly ReportDrawing[]
  readonly table: ComponentChildren
  readonly toCsvText: () => string
  /** What narrows the report down. */
  readonly filters?: ComponentChildren
}) {
  const { label, title, file, frame, drawings, table, toCsvText, filters } = props
  const [view, setView] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  const shown = drawings[view]
  const views = [...drawings.map(({ name }) => name), texts.table]
  return (
    <Card
      label={label}
      title={title}
      actions={
        <>
          <Choice
            label={en.common.view}
            value={view}
            options={views.map((name, value) => ({ value, label: name }))}
            onChoose={setView}
          />
          <ExportButtons
            name={file}
            toCsvText={toCsvText}
            {...(shown && { findDrawing: () => box.current?.querySelector('svg') ?? null })}
          />
        </>
      }
    >
      <p class="small muted">
        {frame.from === 0
          ? texts.wholeRun(toDay(frame.until, frame.zone), frame.zone)
          : texts.period(toDay(frame.from, frame.zone), toDay(frame.until, frame.zone), frame.zone)}
      </p>
      {filters}
      {shown ? (
        <div ref={box} class="report-drawing" key={view}>
          {shown.drawing}
          <p class="small muted">{shown.legend}</p>
        </div>
      ) : (
        <div class="stack">{table}</div>
      )}
    </Card>
  )
}
