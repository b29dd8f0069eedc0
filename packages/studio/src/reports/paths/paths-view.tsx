import type { PathReport } from '@segue/protocol'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount, toPercent } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'
import { PathDrawing, type PathTexts, toColumns } from './path-drawing.tsx'
import { OTHERS, toPathFlow } from './to-path-flow.ts'

const texts = reports.paths

/** Which pages visits go through, and where they end. */
export function PathsView({ report }: ViewProps<'paths'>) {
  const title = toFinding(report)
  return (
    <ReportCard
      label={reports.names.paths}
      title={title}
      file="paths"
      frame={report}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: (
            <Drawing
              title={title}
              toHeight={(width) => toPathFlow(report.rows, toColumns(width)).height + 4}
              draw={(width) => (
                <PathDrawing
                  flow={toPathFlow(report.rows, toColumns(width))}
                  texts={PATH_TEXTS}
                  width={width}
                />
              )}
            />
          ),
        },
      ]}
      table={
        <FiguresTable
          label={reports.names.paths}
          columns={texts.columns}
          words={3}
          rows={report.rows.map(({ step, from, to, visits }) => [
            ...[toCount(step), toPage(from), to === null ? texts.left : toPage(to)],
            toCount(visits),
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          ['step', 'left', 'reached', 'visits'],
          report.rows.map(({ step, from, to, visits }) => [step, from, to ?? '', visits]),
          report,
        )
      }
    />
  )
}

/** Where most visits begin. */
function toFinding({ rows, visits }: PathReport): string {
  const [first] = toPathFlow(rows, 1).nodes
  if (!first) return reports.empty.paths
  return texts.finding(toPage(first.page), toPercent(first.visits / Math.max(1, visits)))
}

function toPage(page: string): string {
  return page === OTHERS ? texts.others : page
}

const toVisits = (visits: number) => reports.visits(visits, toCount(visits))
const PATH_TEXTS: PathTexts = {
  page: toPage,
  count: toCount,
  node: ({ page, visits, left }) => texts.node(toPage(page), toVisits(visits), toCount(left)),
  band: ({ row }) => texts.band(toPage(row.from), toPage(row.to), toVisits(row.visits)),
}
