import type { Behaviour } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { BarsDrawing } from '../../chart/bars-drawing.tsx'
import { PickField } from '../../form/pick-field.tsx'
import { toPercent, toPoints, toRoundPercent } from '../../format/numbers.ts'
import { PERSONA_ROWS_MAX } from '../../limits.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames } from '../../site/names.ts'
import { type Column, figureColumns, valueColumn, wordsColumn } from '../columns.ts'
import { ReportCard } from '../report-card.tsx'
import { toSheet } from '../sheet.ts'
import type { ViewProps } from '../views.ts'

const texts = segmentReports.personas

/** What visitors of a segment do and are, against everyone else; the address may name the segment. */
export function PersonasView({ report, named }: ViewProps<'personas'>) {
  const names = createNames(named)
  const { personas } = report
  const toValue = ({ kind, value }: Behaviour) => (kind === 'stage' ? names.stage(value) : value)
  const toName = (one: Behaviour) => texts.behaviour(texts.kinds[one.kind], toValue(one))
  const [chosen, setChosen] = useState(new URLSearchParams(location.search).get('segment'))
  const shown = personas.find(({ segment }) => segment === chosen) ?? personas[0]
  const behaviours = shown?.behaviours ?? []
  const told = behaviours.filter(({ p }) => p !== null && p <= report.level)
  const bars = (told.length > 0 ? told : behaviours).slice(0, PERSONA_ROWS_MAX).map((one) => ({
    key: toName(one),
    name: toName(one),
    text: texts.row(toPercent(one.share), toPercent(one.otherShare)),
    share: one.share,
    mark: one.otherShare,
  }))
  const [first] = told
  const name = shown ? names.segment(shown.segment) : ''
  const title = first
    ? texts.finding(name, toName(first), toPercent(first.share), toPercent(first.otherShare))
    : texts.none(name)
  const columns: readonly Column<Behaviour>[] = [
    wordsColumn('value', ({ value }) => value, toValue),
    wordsColumn(
      'kind',
      ({ kind }) => kind,
      ({ kind }) => texts.kinds[kind],
    ),
    ...figureColumns(['visitors']),
    ...figureColumns(['share'], toPercent),
    valueColumn('other_share', ({ otherShare }) => otherShare, toPercent),
    valueColumn(
      'times',
      ({ times }) => times,
      (times) => toPoints(times / 100),
    ),
    valueColumn('p', ({ p }) => p),
  ]
  return (
    <ReportCard
      name="personas"
      {...{ report, title }}
      filters={
        <div class="report-filter">
          <PickField
            label={texts.segment}
            path=""
            value={shown?.segment ?? ''}
            options={personas.map(({ segment }) => ({
              value: segment,
              label: names.segment(segment),
            }))}
            onChange={setChosen}
          />
        </div>
      }
      drawings={[
        {
          name: texts.drawing,
          legend: texts.legend(toRoundPercent(report.level)),
          drawing: <BarsDrawing title={title} rows={bars} />,
        },
      ]}
      tables={[toSheet(behaviours, columns, { heads: texts.columns, label: name })]}
      sheet={toSheet(
        personas.flatMap(({ segment, behaviours }) =>
          behaviours.map((one) => ({ ...one, segment })),
        ),
        [wordsColumn('segment', ({ segment }) => segment), ...columns],
      )}
    />
  )
}
