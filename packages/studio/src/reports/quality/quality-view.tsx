import type { QualityReport } from '@segue/protocol'
import { BarsDrawing } from '../../chart/bars-drawing.tsx'
import { toCount, toPercent } from '../../format/numbers.ts'
import { dataReports } from '../../messages/en/data-reports.ts'
import { createNames, type Names } from '../../site/names.ts'
import { figureColumns, valueColumn, wordsColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { type Sheet, toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'
import { countBots, toQualityRows } from './to-quality-rows.ts'

const texts = dataReports.quality

/** Whether what is stored can be trusted, and what changed in it with the newest version. */
export function QualityView({ report, named }: ViewProps<'quality'>) {
  const { events } = report
  const share = events > 0 ? 1 - countBots(report) / events : 0
  const title = texts.finding(toPercent(share), toCount(events))
  return (
    <ReportCard
      name="quality"
      {...{ report, title }}
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend,
          drawing: <BarsDrawing title={title} rows={toQualityRows(report)} />,
        },
      ]}
      tables={toTables(report, createNames(named))}
      sheet={toSheet(toTold(report), [
        wordsColumn('part', ({ part }) => part),
        wordsColumn('of', ({ of }) => of),
        wordsColumn('what', ({ what }) => what),
        ...figureColumns(['events']),
      ])}
    />
  )
}

function toTables({ bots, bad, targets, drift, version }: QualityReport, names: Names): Sheet[] {
  return [
    toSheet(
      [
        ...bots.map(({ reason, events }) => ({ reason, part: 'bot' as const, events })),
        ...bad.map(({ code, events }) => ({ reason: code, part: 'bad' as const, events })),
      ],
      [
        wordsColumn('reason', ({ reason }) => reason),
        wordsColumn(
          'part',
          ({ part }) => part,
          ({ part }) => texts.parts[part],
        ),
        ...figureColumns(['events']),
      ],
      { heads: texts.leftOutColumns, label: texts.leftOut },
    ),
    toSheet(
      targets,
      [
        wordsColumn(
          'experience',
          ({ experience }) => experience,
          ({ experience }) => names.experience(experience),
        ),
        wordsColumn(
          'arm',
          ({ arm }) => arm,
          ({ experience, arm }) => names.arm(experience, arm),
        ),
        ...figureColumns(TARGET_FIGURES),
      ],
      { heads: texts.targetColumns, label: texts.targets },
    ),
    toSheet(
      drift,
      [
        wordsColumn('event', ({ event }) => event),
        wordsColumn(
          'prop',
          ({ prop }) => prop,
          ({ prop }) => prop || '–',
        ),
        wordsColumn(
          'change',
          ({ change }) => change,
          ({ change }) => texts.changes[change],
        ),
        ...figureColumns(['events']),
        valueColumn('expected', ({ expected }) => Math.round(expected)),
      ],
      {
        heads: texts.driftColumns,
        label: texts.drift(version === null ? '–' : toCount(version)),
      },
    ),
  ]
}

/** Every figure in one line of its own. */
function toTold({ bots, bad, targets, drift }: QualityReport) {
  return [
    ...bots.map(({ reason, events }) => ({ part: 'bot', of: '', what: reason, events })),
    ...bad.map(({ code, events }) => ({ part: 'bad', of: '', what: code, events })),
    ...targets.flatMap(({ experience, arm, ...row }) =>
      TARGET_FIGURES.map((what) => ({
        ...{ part: 'target', of: `${experience} ${arm}`, what, events: row[what] },
      })),
    ),
    ...drift.map(({ change, event, prop, events }) => ({
      ...{ part: change, of: event, what: prop, events },
    })),
  ]
}

const TARGET_FIGURES = ['exposures', 'late', 'missing', 'contested'] as const
