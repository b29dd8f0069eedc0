import type { ExperimentReport, ExperimentResult } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { toDay } from '../format/dates.ts'
import { toCount, toPercent } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { GoalTable } from './goal-table.tsx'

/** What a judgement rests on: its health, then each goal, what decides first. */
export function JudgementPart(props: {
  readonly result: ExperimentResult
  readonly report: Framed<ExperimentReport>
  readonly names: Names
  readonly currency: string
}) {
  const { report, ...shown } = props
  const { result, names } = shown
  const { goalTable } = en.results
  const experience = names.experience(result.experience)
  const others = result.goals.filter(({ role }) => role === 'secondary')
  return (
    <>
      <ul class="judgement-health small muted">
        {toHealth(result, report).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <GoalTable
        label={goalTable.label(experience)}
        goals={result.goals.filter(({ role }) => role !== 'secondary')}
        {...shown}
      />
      {others.length > 0 && (
        <details class="judgement-others">
          <summary>{goalTable.others(toCount(others.length))}</summary>
          <GoalTable label={goalTable.othersLabel(experience)} goals={others} {...shown} />
        </details>
      )}
    </>
  )
}

function toHealth(result: ExperimentResult, report: Framed<ExperimentReport>): string[] {
  const { health } = en.results
  const { sampleRatio, mixed, firstAt, days, goals } = result
  const [deciding] = goals
  return [
    health.since(toDay(firstAt, report.zone), toCount(Math.floor(days))),
    health.inference[report.inference](toPercent(report.level)),
    sampleRatio === null ? health.sampleRatioUnknown : health.sampleRatio(toPercent(sampleRatio)),
    health.mixed(toCount(mixed)),
    ...(deciding && deciding.explained >= TOLD_SHARE_MIN
      ? [health.past(toPercent(deciding.explained))]
      : []),
  ]
}

/** What is less would read as 0.0 %. */
const TOLD_SHARE_MIN = 0.0005
