import type { QualityReport } from '@segue/protocol'
import { BarRows, toBarsHeight } from '../../chart/bar-rows.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { toCount, toPercent } from '../../format/numbers.ts'
import { dataReports } from '../../messages/en/data-reports.ts'
import { reports } from '../../messages/en/reports.ts'
import { createNames, type Names } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
import type { ViewProps } from '../views.ts'
import { countBots, toQualityRows } from './to-quality-rows.ts'

const texts = dataReports.quality

/** Whether what is stored can be trusted, and what changed in it with the newest version. */
export function QualityView({ report, named }: ViewProps<'quality'>) {
  const names = createNames(named)
  const rows = toQualityRows(report)
  const { events } = report
  const share = events > 0 ? 1 - countBots(report) / events : 0
  const title = texts.finding(toPercent(share), toCount(events))
  return (
    <ReportCard
      label={reports.names.quality}
      title={title}
      file="quality"
      frame={report}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: (
            <Drawing
              title={title}
              toHeight={() => toBarsHeight(rows.length)}
              draw={(width) => <BarRows rows={rows} width={width} />}
            />
          ),
        },
      ]}
      table={<QualityTables report={report} names={names} />}
      toCsvText={() =>
        toFramedCsv(
          ['part', 'of', 'what', 'events'],
          toTold(report).map(({ part, of, what, events }) => [part, of, what, events]),
          report,
        )
      }
    />
  )
}

function QualityTables({ report, names }: { report: QualityReport; names: Names }) {
  const { bots, bad, targets, drift, version } = report
  return (
    <>
      <FiguresTable
        label={texts.leftOut}
        columns={texts.leftOutColumns}
        words={2}
        rows={[
          ...bots.map(({ reason, events }) => [reason, texts.parts.bot, toCount(events)]),
          ...bad.map(({ code, events }) => [code, texts.parts.bad, toCount(events)]),
        ]}
      />
      <FiguresTable
        label={texts.targets}
        columns={texts.targetColumns}
        words={2}
        rows={targets.map(({ experience, arm, ...row }) => [
          ...[names.experience(experience), names.arm(experience, arm)],
          ...[row.exposures, row.late, row.missing, row.contested].map(toCount),
        ])}
      />
      <FiguresTable
        label={texts.drift(version === null ? '–' : toCount(version))}
        columns={texts.driftColumns}
        words={3}
        rows={drift.map(({ change, event, prop, events, expected }) => [
          ...[event, prop || '–', texts.changes[change], toCount(events)],
          toCount(Math.round(expected)),
        ])}
      />
    </>
  )
}

/** Every figure in one line of its own. */
function toTold({ bots, bad, targets, drift }: QualityReport) {
  return [
    ...bots.map(({ reason, events }) => ({ part: 'bot', of: '', what: reason, events })),
    ...bad.map(({ code, events }) => ({ part: 'bad', of: '', what: code, events })),
    ...targets.flatMap(({ experience, arm, ...row }) =>
      (['exposures', 'late', 'missing', 'contested'] as const).map((what) => ({
        ...{ part: 'target', of: `${experience} ${arm}`, what, events: row[what] },
      })),
    ),
    ...drift.map(({ change, event, prop, events }) => ({
      ...{ part: change, of: event, what: prop, events },
    })),
  ]
}
