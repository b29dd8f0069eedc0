import { useState } from 'preact/hooks'
import { Drawing } from '../../chart/drawing.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { toDuration, toPercent, toRateText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import { figureColumns, intervalColumn, segmentColumn, valueColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import { FunnelBars, toFunnelHeight } from './funnel-bars.tsx'

const texts = reports.funnel

/** How many took the steps one after the other, of everyone or of one segment. */
export function FunnelView({ report, named }: ViewProps<'funnel'>) {
  const names = createNames(named)
  const [chosen, setChosen] = useState<string>(EVERYONE)
  const segments = [...new Set(report.rows.map(({ segment }) => segment))]
  const segment = segments.includes(chosen) ? chosen : EVERYONE
  const rows = report.rows.filter((row) => row.segment === segment)
  const first = rows[0]
  const last = rows.at(-1)
  const title =
    first && last?.share
      ? texts.finding(toPercent(last.share.estimate), first.event, last.event)
      : texts.none
  return (
    <ReportCard
      name="funnel"
      {...{ report, title }}
      filters={
        segments.length > 1 && (
          <div class="report-filter">
            <PickField
              label={texts.segment}
              path=""
              value={segment}
              options={segments.map((value) => ({ value, label: names.segment(value) }))}
              onChange={setChosen}
            />
          </div>
        )
      }
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: (
            <Drawing
              title={title}
              toHeight={() => toFunnelHeight(rows.length)}
              draw={(width) => <FunnelBars rows={rows} width={width} />}
            />
          ),
        },
      ]}
      sheet={toSheet(
        report.rows,
        [
          {
            names: ['step', 'event'],
            toCells: ({ step, event }) => [step, event],
            toText: ({ step, event }) => `${step}. ${event}`,
            isWords: true,
          },
          segmentColumn(names),
          ...figureColumns(['visitors']),
          intervalColumn('share', ({ share }) => share, { toText: toRateText }),
          ...figureColumns(['left']),
          valueColumn('median_hours', ({ hoursMedian }) => hoursMedian, toDuration),
        ],
        { heads: texts.columns },
      )}
    />
  )
}
