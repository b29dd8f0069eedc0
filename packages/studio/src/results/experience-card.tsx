import type { DisplayRow, Experience, SiteConfig } from '@segue/protocol'
import type { ReportFrame } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { Choice } from '../elements/choice.tsx'
import { Icon } from '../elements/icon.tsx'
import { toCount, toPercent } from '../format/numbers.ts'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN } from '../limits.ts'
import { en } from '../messages/en.ts'
import { createNames, type Names } from '../site/names.ts'
import { DisplayTable } from './display-table.tsx'
import { downloadText } from './download.ts'
import type { ArmResult, ExperienceResult } from './experience-results.ts'
import { type Finding, POOLED, toFinding } from './finding.ts'
import { IntervalChart } from './interval-chart.tsx'
import { ResultTable } from './result-table.tsx'
import { toResultsCsv } from './results-csv.ts'

/** One experience: what can be said so far, and the numbers behind it. */
export function ExperienceCard(props: {
  readonly result: ExperienceResult
  readonly display: readonly DisplayRow[]
  readonly config: SiteConfig
  readonly frame: ReportFrame
}) {
  const { result, display, config, frame } = props
  const [view, setView] = useState<'chart' | 'table' | 'display'>('chart')
  const names = createNames(config)
  const { currency } = config
  const experience = config.experiences.find(({ id }) => id === result.experience)
  const finding = toFinding(result, experience?.mode ?? 'experiment')
  const download = () =>
    downloadText(
      `${result.experience}.csv`,
      toResultsCsv(result, { frame, currency }),
      'text/csv;charset=utf-8',
    )
  const { experience: id, arms } = result
  const Numbers = view === 'chart' ? IntervalChart : ResultTable
  return (
    <Card
      label={names.experience(result.experience)}
      title={toTitle(finding, names)}
      actions={
        <>
          <Choice
            label={en.common.view}
            value={view}
            options={[...en.common.views, en.results.displayView]}
            onChoose={setView}
          />
          <button class="button" type="button" onClick={download}>
            <Icon name="download" />
            {en.results.csv}
          </button>
        </>
      }
    >
      <p class="card-about">{toAbout(finding, config, experience)}</p>
      {view === 'display' ? (
        <DisplayTable experience={id} arms={arms} rows={display} names={names} />
      ) : (
        <Numbers result={result} names={names} currency={currency} />
      )}
    </Card>
  )
}

function toTitle(finding: Finding, names: Names): string {
  if (finding.kind === 'none') return en.results.finding.none
  const { arm } = finding
  const toName = ({ arm, experience }: ArmResult) =>
    arm === POOLED ? en.results.pooled : names.arm(experience, arm)
  if (finding.kind === 'early') return en.results.finding.early(toName(arm), toLacks(arm))
  const rate = toPercent(arm.rate)
  if (finding.kind === 'alone') return en.results.finding.alone(toName(arm), rate)
  const { baseline } = finding
  const other = `${toName(baseline)} ${toPercent(baseline.rate)}`
  return en.results.finding[finding.kind](toName(arm), rate, other)
}

function toLacks({ visitors, converted }: ArmResult): string[] {
  const lacks: string[] = []
  if (visitors < ARM_VISITORS_MIN) {
    lacks.push(en.results.lacksVisitors(toCount(visitors), toCount(ARM_VISITORS_MIN)))
  }
  if (converted < ARM_CONVERTED_MIN) {
    lacks.push(en.results.lacksConverted(toCount(converted), toCount(ARM_CONVERTED_MIN)))
  }
  return lacks
}

/** What the finding means, which visitors it compares, and which goal it counts. */
function toAbout(finding: Finding, config: SiteConfig, experience: Experience | undefined): string {
  const pooled = finding.kind !== 'none' && finding.arm.arm === POOLED
  const goal =
    config.goals.find(({ id }) => id === experience?.goal) ??
    config.goals.find(({ valueProp }) => valueProp !== undefined)
  return [
    en.results.about[finding.kind],
    ...(pooled ? [en.results.pooledAbout] : []),
    goal ? en.results.goal(goal.name) : en.results.noGoal,
  ].join(' ')
}
