import { useState } from 'preact/hooks'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { PickField } from '../../form/pick-field.tsx'
import { toCount, toDurationOrNone, toPercent, toRateText } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, EVERYONE } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
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
      label={reports.names.funnel}
      title={title}
      file="funnel"
      frame={report}
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
      table={
        <FiguresTable
          label={reports.names.funnel}
          columns={texts.columns}
          words={2}
          rows={report.rows.map((row) => [
            ...[`${row.step}. ${row.event}`, names.segment(row.segment), toCount(row.visitors)],
            row.share ? toRateText(row.share.estimate, row.share.low, row.share.high) : '–',
            ...[toCount(row.left), toDurationOrNone(row.hoursMedian)],
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          report.rows.map(({ share, ...row }) => [
            ...[row.segment, row.step, row.event, row.visitors, row.left],
            ...[share?.estimate ?? '', share?.low ?? '', share?.high ?? '', row.hoursMedian ?? ''],
          ]),
          report,
        )
      }
    />
  )
}

const COLUMNS = [
  ...['segment', 'step', 'event', 'visitors', 'left'],
  ...['share', 'share_low', 'share_high', 'median_hours'],
]
