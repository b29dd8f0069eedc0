import { useState } from 'preact/hooks'
import { Cursor } from '../../chart/cursor.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toDayText } from '../../format/dates.ts'
import { toCount, toPercent } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
import { StageLines, toStageLinesHeight } from '../stages/stage-lines.tsx'
import { toStageSeries } from '../stages/to-stage-series.ts'
import type { ViewProps } from '../views.ts'

const texts = segmentReports.sizes

/** How large each segment is day by day, who joined and left, and how long members stay. */
export function SegmentSizesView({ report, named }: ViewProps<'segment-sizes'>) {
  const names = createNames(named)
  const segments = [...report.segments].sort((a, b) => b.visitors - a.visitors)
  const series = toStageSeries(
    { ...report, days: report.days.map(({ segment, ...row }) => ({ ...row, stage: segment })) },
    segments.map(({ segment }) => segment),
  )
  const { days, rows } = series
  const [chosen, setChosen] = useState(days.length - 1)
  const index = Math.min(chosen, days.length - 1)
  const [most] = segments
  const title = most ? texts.finding(names.segment(most.segment), toCount(most.visitors)) : ''
  return (
    <ReportCard
      label={reports.names['segment-sizes']}
      title={title}
      file="segment-sizes"
      frame={report}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: (
            <>
              <Drawing
                title={title}
                toHeight={() => toStageLinesHeight(series)}
                draw={(width) => (
                  <StageLines
                    {...{ series, width, index }}
                    toName={names.segment}
                    onMove={setChosen}
                  />
                )}
              />
              <Cursor
                label={texts.cursor}
                count={days.length}
                index={index}
                text={[
                  toDayText(days[index] ?? ''),
                  ...rows.map(
                    ({ stage, visitors }) =>
                      `${names.segment(stage)} ${toCount(visitors[index] ?? 0)}`,
                  ),
                ].join(', ')}
                onMove={setChosen}
              />
            </>
          ),
        },
      ]}
      table={
        <>
          <FiguresTable
            label={reports.names['segment-sizes']}
            columns={texts.columns}
            rows={segments.map(({ segment, ...row }) => [
              names.segment(segment),
              ...[row.visitors, row.began, row.joined, row.left, row.stayed].map(toCount),
            ])}
          />
          <FiguresTable
            label={texts.stability}
            columns={texts.stabilityColumns}
            rows={report.stability.map(({ segment, days, visitors, still, share }) => [
              ...[names.segment(segment), toCount(days), toCount(visitors), toCount(still)],
              toPercent(share.estimate),
            ])}
          />
        </>
      }
      toCsvText={() =>
        toFramedCsv(
          ['day', 'segment', 'visitors', 'began', 'joined', 'left'],
          report.days.map((row) => [
            ...[row.day, row.segment, row.visitors, row.began, row.joined, row.left],
          ]),
          report,
        )
      }
    />
  )
}
