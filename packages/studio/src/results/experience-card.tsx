import type { SiteConfig } from '@segue/protocol'
import { useState } from 'preact/hooks'
import type { ReportFrame } from '../api/answers.ts'
import { Card } from '../elements/card.tsx'
import { Choice } from '../elements/choice.tsx'
import { Icon } from '../elements/icon.tsx'
import { toCount, toPercent } from '../format/numbers.ts'
import { ARM_CONVERTED_MIN, ARM_VISITORS_MIN } from '../limits.ts'
import { en } from '../messages/en.ts'
import { createNames, type Names } from '../site/names.ts'
import { downloadText } from './download.ts'
import type { ExperienceResult } from './experience-results.ts'
import { type Finding, toFinding } from './finding.ts'
import { IntervalChart } from './interval-chart.tsx'
import { ResultTable } from './result-table.tsx'
import { toResultsCsv } from './results-csv.ts'

/** One experience: what can be said so far, and the numbers behind it. */
export function ExperienceCard(props: {
  readonly result: ExperienceResult
  readonly config: SiteConfig
  readonly frame: ReportFrame
}) {
  const { result, config, frame } = props
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const names = createNames(config)
  const { currency } = config
  const finding = toFinding(result)
  const download = () =>
    downloadText(
      `${result.experience}.csv`,
      toResultsCsv(result, { frame, currency }),
      'text/csv;charset=utf-8',
    )
  const View = view === 'chart' ? IntervalChart : ResultTable
  return (
    <Card
      label={names.experience(result.experience)}
      title={toTitle(finding, names)}
      actions={
        <>
          <Choice
            label={en.common.view}
            value={view}
            options={en.common.views}
            onChoose={setView}
          />
          <button class="button" type="button" onClick={download}>
            <Icon name="download" />
            {en.results.csv}
          </button>
        </>
      }
    >
      <p class="card-about">
        {en.results.about[finding.kind]} {toGoalText(config, result.experience)}
      </p>
      <View result={result} names={names} currency={currency} />
    </Card>
  )
}

function toTitle(finding: Finding, names: Names): string {
  if (finding.kind === 'none') return en.results.finding.none
  const { arm } = finding
  const name = names.arm(arm.experience, arm.arm)
  if (finding.kind === 'early') {
    return en.results.finding.early(name, {
      visitors: toCount(arm.visitors),
      visitorsMin: toCount(ARM_VISITORS_MIN),
      converted: toCount(arm.converted),
      convertedMin: toCount(ARM_CONVERTED_MIN),
    })
  }
  const rate = toPercent(arm.rate)
  if (finding.kind === 'alone') return en.results.finding.alone(name, rate)
  const { baseline } = finding
  const other = names.arm(baseline.experience, baseline.arm)
  return en.results.finding[finding.kind](name, rate, `${other} ${toPercent(baseline.rate)}`)
}

function toGoalText(config: SiteConfig, id: string): string {
  const goalId = config.experiences.find((experience) => experience.id === id)?.goal
  const goal =
    config.goals.find((known) => known.id === goalId) ??
    config.goals.find(({ valueProp }) => valueProp !== undefined)
  return goal ? en.results.goal(goal.name) : en.results.noGoal
}
