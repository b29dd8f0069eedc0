import type { ExperimentReport, ExperimentResult } from '@segue/protocol'
import type { Framed } from '@segue/protocol/api'
import { toDay } from '../format/dates.ts'
import { toCount, toPercent } from '../format/numbers.ts'
import { en } from '../messages/en.ts'
import type { Names } from '../site/names.ts'
import { GoalTable } from './goal-table.tsx'

/** What a verdict rests on: its health, then each goal, what decides first. */
export function VerdictPart(props: {
  readonly result: ExperimentResult
  readonly report: Framed<ExperimentReport>
  readonly names: Names
  readonly currency: string
}) {
  const { result, report, names, currency } = props
  return (
    <>
      <ul class="verdict-health small muted">
        {toHealth(result, report).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <GoalTable result={result} names={names} currency={currency} />
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
    ...(deciding && deciding.explained > 0 ? [health.past(toPercent(deciding.explained))] : []),
  ]
}
