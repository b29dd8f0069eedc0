import type { ExperimentDayReport } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { useRef, useState } from 'preact/hooks'
import { Cursor } from '../../chart/cursor.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { ExportButtons } from '../../export/export-buttons.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toDayText } from '../../format/dates.ts'
import { toCount } from '../../format/numbers.ts'
import { LISTED_DAYS_MAX } from '../../limits.ts'
import { overTime as texts } from '../../messages/en/over-time.ts'
import type { Names } from '../../site/names.ts'
import { toArmLook } from '../arm-look.ts'
import { CardPart } from '../card-part.tsx'
import { toArmName } from '../judgement-text.ts'
import { OverTimeLines, toOverTimeHeight } from './over-time-lines.tsx'
import { toOverTimeSheet } from './over-time-sheet.ts'
import { type OverTime, toOverTime } from './to-over-time.ts'
import { toEstimateText, toOverTimeText } from './to-over-time-text.ts'

/** How the lifts of an experience settled from day to day: drawn, or as a table. */
export function OverTimePart(props: {
  readonly experience: string
  /** In the order in which they are drawn elsewhere. */
  readonly arms: readonly string[]
  readonly report: Framed<ExperimentDayReport>
  readonly names: Names
  readonly isTable: boolean
}) {
  const { experience, arms, report, names, isTable } = props
  const box = useRef<HTMLDivElement>(null)
  const rows = report.rows.filter((row) => row.experience === experience)
  const shown = toOverTime(rows)
  if (shown === undefined) {
    return (
      <CardPart title={texts.title}>
        <p class="small muted">{texts.none}</p>
      </CardPart>
    )
  }
  const toName = (arm: string) => toArmName({ experience, names }, arm)
  const sheet = toOverTimeSheet(rows, toName)
  const title = toOverTimeText(shown, toName)
  return (
    <CardPart
      title={texts.title}
      actions={
        <ExportButtons
          name={`${experience}-over-time`}
          toCsvText={() => toFramedCsv(sheet.names, sheet.toCells(), report)}
          {...(!isTable && { findDrawing: () => box.current?.querySelector('svg') ?? null })}
        />
      }
    >
      <p>{title}</p>
      {isTable ? (
        <FiguresTable
          label={texts.label(names.experience(experience))}
          columns={sheet.heads}
          rows={sheet.toTexts().slice(0, LISTED_DAYS_MAX * shown.lines.length)}
          words={sheet.words}
        />
      ) : (
        <div ref={box}>
          <Lines {...{ shown, title, toName }} toLook={(arm) => toArmLook(arms, arm)} />
        </div>
      )}
      <p class="small muted">
        {isTable && shown.days.length > LISTED_DAYS_MAX
          ? texts.listed(toCount(LISTED_DAYS_MAX))
          : texts.legend}
      </p>
    </CardPart>
  )
}

/** The drawing, and a slider that tells each day: the last one until somebody chooses. */
function Lines(props: {
  readonly shown: OverTime
  readonly title: string
  readonly toName: (arm: string) => string
  readonly toLook: (arm: string) => ReturnType<typeof toArmLook>
}) {
  const { shown, title, toName, toLook } = props
  const { days, lines, unit } = shown
  const [chosen, setChosen] = useState<number | null>(null)
  const index = Math.min(chosen ?? days.length - 1, days.length - 1)
  const told = lines.map(({ arm, points }) => {
    const point = points[index]
    return `${toName(arm)} ${point ? toEstimateText(point, unit) : texts.unknown}`
  })
  return (
    <>
      <Drawing
        title={title}
        toHeight={(width) => toOverTimeHeight(shown, width)}
        draw={(width) => (
          <OverTimeLines {...{ shown, toName, toLook, width, index }} onMove={setChosen} />
        )}
      />
      <Cursor
        label={texts.cursor}
        count={days.length}
        index={index}
        text={[toDayText(days[index] ?? ''), ...told].join(', ')}
        onMove={setChosen}
      />
    </>
  )
}
