import { useState } from 'preact/hooks'
import { Cursor } from '../../chart/cursor.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toDayText } from '../../format/dates.ts'
import { toCount, toDurationOrNone } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, type Names } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'
import { StageLines, toStageLinesHeight } from './stage-lines.tsx'
import { type StageSeries, toStageSeries } from './to-stage-series.ts'

const texts = reports.stages

/** Visitors in each stage day by day, and what came into stages and went out. */
export function StagesView({ report, named }: ViewProps<'stages'>) {
  const names = createNames(named)
  const stages = named.journey.stages.map(({ id }) => id)
  const series = toStageSeries(report, stages)
  const { days, rows } = series
  const [chosen, setChosen] = useState<number | null>(null)
  const index = Math.min(chosen ?? toLastDay(series), days.length - 1)
  const toName = ({ stage }: { readonly stage: string }) => names.stage(stage)
  const title = toFinding(series, names)
  return (
    <ReportCard
      label={reports.names.stages}
      title={title}
      file="stages"
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
                    toName={names.stage}
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
                  ...rows.map((row) => `${toName(row)} ${toCount(row.visitors[index] ?? 0)}`),
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
            label={texts.flowsLabel}
            columns={[texts.stage, ...texts.flows]}
            rows={report.stages.map((flow) => [
              toName(flow),
              ...[flow.visitors, flow.began, flow.came, flow.went].map(toCount),
              ...[flow.back, flow.lapsed, flow.stayed].map(toCount),
              toDurationOrNone(flow.hoursMedian),
            ])}
          />
          <FiguresTable
            label={texts.daysLabel}
            columns={[texts.day, ...rows.map(toName)]}
            rows={days.map((one, place) => [
              toDayText(one),
              ...rows.map(({ visitors }) => toCount(visitors[place] ?? 0)),
            ])}
          />
        </>
      }
      toCsvText={() =>
        toFramedCsv(
          ['day', 'stage', 'visitors'],
          report.days.map((row) => [row.day, row.stage, row.visitors]),
          report,
        )
      }
    />
  )
}

/** Where most were on the last day with anybody. */
function toFinding(series: StageSeries, names: Names): string {
  const last = toLastDay(series)
  const day = toDayText(series.days[last] ?? '')
  const told = series.rows.map(({ stage, visitors }) => ({ stage, visitors: visitors[last] ?? 0 }))
  const [most] = told.sort((a, b) => b.visitors - a.visitors)
  if (!most || most.visitors === 0) return texts.none(day)
  return texts.finding(names.stage(most.stage), toCount(most.visitors), day)
}

/** The place of the last day with anybody; the last day of all without one. */
function toLastDay({ days, rows }: StageSeries): number {
  const last = days.map((_, place) => rows.some((row) => row.visitors[place])).lastIndexOf(true)
  return last < 0 ? days.length - 1 : last
}
