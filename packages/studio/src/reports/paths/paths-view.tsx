import type { PathReport } from '@segue/protocol'
import { Drawing } from '../../chart/drawing.tsx'
import { toCount, toPercent } from '../../format/numbers.ts'
import { reports } from '../../messages/en/reports.ts'
import { figureColumns, wordsColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import { PathDrawing, type PathTexts, toColumns } from './path-drawing.tsx'
import { OTHERS, toPathFlow } from './to-path-flow.ts'

const texts = reports.paths

/** Which pages visits go through, and where they end. */
export function PathsView({ report }: ViewProps<'paths'>) {
  const title = toFinding(report)
  return (
    <ReportCard
      name="paths"
      {...{ report, title }}
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
      sheet={toSheet(
        report.rows,
        [
          wordsColumn(
            'step',
            ({ step }) => step,
            ({ step }) => toCount(step),
          ),
          wordsColumn(
            'left',
            ({ from }) => from,
            ({ from }) => toPage(from),
          ),
          wordsColumn(
            'reached',
            ({ to }) => to ?? '',
            ({ to }) => (to === null ? texts.left : toPage(to)),
          ),
          ...figureColumns(['visits']),
        ],
        { heads: texts.columns },
      )}
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
