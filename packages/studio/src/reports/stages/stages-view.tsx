import { toDayText } from '../../format/dates.ts'
import { toCount, toDuration } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, type Names } from '../../site/names.ts'
import { figureColumns, valueColumn, wordsColumn } from '../columns.ts'
import { toDayLinesDrawing } from '../day-lines/to-day-lines-drawing.tsx'
import { type DaySeries, toDaySeries } from '../day-lines/to-day-series.ts'
import { toLastDay } from '../day-lines/to-last-day.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'

const texts = reports.stages

/** Visitors in each stage day by day, and what came into stages and went out. */
export function StagesView({ report, named }: ViewProps<'stages'>) {
  const names = createNames(named)
  const known = [...named.journey.stages.map(({ id }) => id), ...report.stages.map(toStage)]
  const counts = report.days.map(({ stage, ...count }) => ({ ...count, id: stage }))
  const series = toDaySeries(counts, known, report)
  const title = toFinding(series, names)
  return (
    <ReportCard
      name="stages"
      {...{ report, title }}
      drawings={[toDayLinesDrawing(texts, { title, series, toName: names.stage })]}
      tables={[
        toSheet(
          report.stages,
          [
            wordsColumn('stage', toStage, (flow) => names.stage(flow.stage)),
            ...figureColumns(['visitors', 'began', 'came', 'went', 'back', 'lapsed', 'stayed']),
            valueColumn('median_hours', ({ hoursMedian }) => hoursMedian, toDuration),
          ],
          { heads: [texts.stage, ...texts.flows], label: texts.flowsLabel },
        ),
        toSheet(
          series.days.map((day, place) => ({ day, place })),
          [
            wordsColumn(
              'day',
              ({ day }) => day,
              ({ day }) => toDayText(day),
            ),
            ...series.lines.map(({ id, visitors }) =>
              valueColumn<{ place: number }>(id, ({ place }) => visitors[place]),
            ),
          ],
          {
            heads: [texts.day, ...series.lines.map(({ id }) => names.stage(id))],
            label: texts.daysLabel,
          },
        ),
      ]}
      sheet={toSheet(report.days, [
        wordsColumn('day', ({ day }) => day),
        wordsColumn('stage', toStage),
        ...figureColumns(['visitors']),
      ])}
    />
  )
}

function toStage({ stage }: { readonly stage: string }): string {
  return stage
}

/** Where most were on the last day with anybody. */
function toFinding(series: DaySeries, names: Names): string {
  const last = toLastDay(series)
  const day = toDayText(series.days[last] ?? '')
  const told = series.lines.map(({ id, visitors }) => ({ id, visitors: visitors[last] ?? 0 }))
  const [most] = told.sort((a, b) => b.visitors - a.visitors)
  if (!most || most.visitors === 0) return texts.none(day)
  return texts.finding(names.stage(most.id), toCount(most.visitors), day)
}
