import type { PainPointRow } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { Drawing } from '../../chart/drawing.tsx'
import { PickField } from '../../form/pick-field.tsx'
import {
  toCount,
  toMilliseconds,
  toPercent,
  toPoints,
  toRateText,
  toShift,
} from '../../format/numbers.ts'
import { PAIN_ROWS_MAX } from '../../limits.ts'
import { painPoints as texts } from '../../messages/en/page-reports.ts'
import { createNames, EVERYONE, type Names } from '../../site/names.ts'
import { type Column, figureColumns, intervalColumn, valueColumn, wordsColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import { PainRows, toPainHeight } from './pain-rows.tsx'
import { findWorst, toAdvice } from './to-advice.ts'

/** On which pages visits end without success, of everyone or in one stage, and what to look at there. */
export function PainPointsView({ report, named }: ViewProps<'pain-points'>) {
  const toName = toStageName(createNames(named))
  const [chosen, setChosen] = useState<string>(EVERYONE)
  const stages = report.stages.map(({ stage }) => stage)
  const stage = stages.find((one) => one === chosen) ?? stages[0] ?? EVERYONE
  const rows = report.rows.filter((row) => row.stage === stage)
  const shown = rows.slice(0, PAIN_ROWS_MAX)
  const leftOut = report.stages.find((one) => one.stage === stage)?.leftOut ?? 0
  const title = toFinding(rows[0], toName(stage))
  return (
    <ReportCard
      name="pain-points"
      {...{ report, title }}
      filters={
        <div class="report-filter">
          <PickField
            label={texts.stage}
            path=""
            value={stage}
            options={stages.map((value) => ({ value, label: toName(value) }))}
            onChange={setChosen}
          />
        </div>
      }
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend(toCount(leftOut + rows.length - shown.length)),
          drawing: (
            <Drawing
              title={title}
              toHeight={(width) => toPainHeight(shown.length, width)}
              draw={(width) => <PainRows rows={shown} width={width} />}
            />
          ),
        },
      ]}
      tables={[toSheet(rows, COLUMNS, { heads: texts.columns, label: toName(stage) })]}
      sheet={toSheet(report.rows, [wordsColumn('stage', (row) => row.stage), ...COLUMNS])}
    />
  )
}

function toFinding(worst: PainPointRow | undefined, stage: string): string {
  if (!worst) return texts.none(stage)
  const factor = findWorst(worst)
  const why =
    factor === 'traffic'
      ? texts.usual.traffic(toPercent(worst.traffic))
      : texts.usual[factor](toTimes(worst[`${factor}Times`]))
  return texts.finding(worst.path, why)
}

/** The report calls everyone by the sign that segments have. */
function toStageName({ segment, stage }: Names): (id: string) => string {
  return (id) => (id === EVERYONE ? segment(id) : stage(id))
}

function toTimes(times: number): string {
  return toPoints(times / 100)
}

const COLUMNS: readonly Column<PainPointRow>[] = [
  wordsColumn('path', ({ path }) => path),
  wordsColumn('look_at', (row) => toAdvice(row)),
  ...figureColumns(['visitors', 'visits']),
  ...figureColumns(['score'], toPoints),
  ...figureColumns(['traffic'], toPercent),
  intervalColumn('drop_off', ({ dropOff }) => dropOff, { toText: toRateText }),
  valueColumn('drop_off_times', ({ dropOffTimes }) => dropOffTimes, toTimes),
  intervalColumn('frustration', ({ frustration }) => frustration, { toText: toRateText }),
  valueColumn('frustration_times', ({ frustrationTimes }) => frustrationTimes, toTimes),
  intervalColumn('slowness', ({ slowness }) => slowness, {
    toText: toRateText,
    orElse: () => texts.notMeasured,
  }),
  valueColumn('slowness_times', ({ slownessTimes }) => slownessTimes, toTimes),
  ...(['ttfb', 'lcp', 'inp'] as const).map((vital) =>
    valueColumn<PainPointRow>(vital, (row) => row[vital], toMilliseconds),
  ),
  valueColumn('cls', ({ cls }) => cls, toShift),
  ...figureColumns(['left', 'frustrated', 'measured', 'slow']),
  valueColumn('rage_clicks', ({ rageClicks }) => rageClicks),
  valueColumn('dead_clicks', ({ deadClicks }) => deadClicks),
  valueColumn('form_error_loops', ({ formErrorLoops }) => formErrorLoops),
  ...figureColumns(['errors']),
  valueColumn('not_found', ({ notFound }) => notFound),
]
