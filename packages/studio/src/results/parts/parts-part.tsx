import type { ExperimentPartReport, ExperimentPartRow } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { useRef, useState } from 'preact/hooks'
import { Drawing } from '../../chart/drawing.tsx'
import { IntervalRows, toIntervalsHeight } from '../../chart/interval-rows.tsx'
import { Choice } from '../../elements/choice.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { ExportButtons } from '../../export/export-buttons.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount, toLiftMark, toPercent } from '../../format/numbers.ts'
import { experimentParts as texts } from '../../messages/en/experiment-parts.ts'
import { toScaleAround } from '../../reports/segments/to-segment-rows.ts'
import type { Names } from '../../site/names.ts'
import { toArmLook } from '../arm-look.ts'
import { CardPart } from '../card-part.tsx'
import { toArmName } from '../judgement-text.ts'
import { toPartsSheet } from './parts-sheet.ts'
import { findReadable, toPartRows, toPulledText } from './to-part-rows.ts'

/** How the variants of an experience did in each stage, or each segment, against the baseline there. */
export function PartsPart(props: {
  readonly experience: string
  /** In the order in which they are drawn elsewhere. */
  readonly arms: readonly string[]
  readonly report: Framed<ExperimentPartReport>
  readonly names: Names
  readonly currency: string
  readonly isTable: boolean
}) {
  const { experience, arms, report, names, currency, isTable } = props
  const [kind, setKind] = useState<ExperimentPartRow['kind']>('stage')
  const box = useRef<HTMLDivElement>(null)
  const rows = report.rows.filter((row) => row.experience === experience && row.kind === kind)
  const known = {
    toPart: (part: string) => names[kind](part),
    toName: (arm: string) => toArmName({ experience, names }, arm),
    toLook: (arm: string) => toArmLook(arms, arm),
  }
  const sheet = toPartsSheet(rows, kind, { ...known, currency })
  const label = texts.label[kind](names.experience(experience))
  const [first] = rows
  const readable = findReadable(rows)
  const small =
    new Set(rows.map(({ part }) => part)).size - new Set(readable.map(({ part }) => part)).size
  return (
    <CardPart
      title={texts.title}
      actions={
        <>
          <Choice
            label={texts.choice}
            value={kind}
            options={KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
            onChoose={setKind}
          />
          {first && (
            <ExportButtons
              name={`${experience}-by-${kind}`}
              toCsvText={() => toFramedCsv(sheet.names, sheet.toCells(), report)}
              {...(!isTable &&
                readable.length > 0 && {
                  findDrawing: () => box.current?.querySelector('svg') ?? null,
                })}
            />
          )}
        </>
      }
    >
      <p class="small muted">
        {first
          ? [
              texts.about[kind],
              texts.looks(toCount(first.looks), toPercent(report.level)),
              toPulledText(rows),
            ]
              .filter(Boolean)
              .join(' ')
          : texts.none[kind]}
      </p>
      {first && isTable && (
        <FiguresTable
          label={label}
          columns={sheet.heads}
          rows={sheet.toTexts()}
          words={sheet.words}
        />
      )}
      {readable.length > 0 && !isTable && (
        <div ref={box}>
          <Lifts label={label} rows={toPartRows(readable, known)} />
        </div>
      )}
      {small > 0 && !isTable && <p class="small muted">{texts.small[kind](toCount(small))}</p>}
    </CardPart>
  )
}

function Lifts({ label, rows }: { label: string; rows: ReturnType<typeof toPartRows> }) {
  const scale = toScaleAround(rows, toLiftMark)
  return (
    <Drawing
      title={label}
      toHeight={(width) => toIntervalsHeight(rows, width)}
      draw={(width) => <IntervalRows rows={rows} scale={scale} width={width} />}
    />
  )
}

const KINDS = ['stage', 'segment'] as const
