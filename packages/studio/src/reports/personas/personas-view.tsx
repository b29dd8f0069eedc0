import type { Behaviour } from '@segue/protocol'
import { useState } from 'preact/hooks'
import { BarRows, toBarsHeight } from '../../chart/bar-rows.tsx'
import { Drawing } from '../../chart/drawing.tsx'
import { FiguresTable } from '../../elements/figures-table.tsx'
import { toFramedCsv } from '../../export/to-framed-csv.ts'
import { PickField } from '../../form/pick-field.tsx'
import { toCount, toPercent, toPoints, toRoundPercent } from '../../format/numbers.ts'
import { PERSONA_ROWS_MAX } from '../../limits.ts'
import { reports } from '../../messages/en/reports.ts'
import { segmentReports } from '../../messages/en/segment-reports.ts'
import { createNames } from '../../site/names.ts'
import { ReportCard } from '../report-card.tsx'
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
  return (
    <ReportCard
      label={reports.names.personas}
      title={title}
      file="personas"
      frame={report}
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
          drawing: (
            <Drawing
              title={title}
              toHeight={() => toBarsHeight(bars.length)}
              draw={(width) => <BarRows rows={bars} width={width} />}
            />
          ),
        },
      ]}
      table={
        <FiguresTable
          label={name}
          columns={texts.columns}
          words={2}
          rows={behaviours.map((one) => [
            ...[toValue(one), texts.kinds[one.kind], toCount(one.visitors), toPercent(one.share)],
            toPercent(one.otherShare),
            one.times === null ? '–' : toPoints(one.times / 100),
          ])}
        />
      }
      toCsvText={() =>
        toFramedCsv(
          COLUMNS,
          personas.flatMap(({ segment, behaviours }) =>
            behaviours.map((one) => [
              ...[segment, one.kind, one.value, one.visitors, one.share, one.otherShare],
              ...[one.times ?? '', one.p ?? ''],
            ]),
          ),
          report,
        )
      }
    />
  )
}

const COLUMNS = [...['segment', 'kind', 'value', 'visitors', 'share', 'other_share', 'times', 'p']]
