import { type DisplayRow, decidingGoal, type ExperimentReport, POOLED } from '@segue/protocol'
import type { Framed, NamedParts, ReportFrame } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { Choice } from '../elements/choice.tsx'
import { ExportButtons } from '../export/export-buttons.tsx'
import { toDay } from '../format/dates.ts'
import { en } from '../messages/en.ts'
import { toAddress } from '../shell/to-address.ts'
import { createNames } from '../site/names.ts'
import { DisplayTable } from './display-table.tsx'
import type { ExperienceResult } from './experience-results.ts'
import { IntervalChart } from './interval-chart.tsx'
import { JudgementPart } from './judgement-part.tsx'
import { toJudgementText } from './judgement-text.ts'
import { ResultTable } from './result-table.tsx'
import { toResultsCsv } from './results-csv.ts'
import { ResultsPicture } from './results-picture.tsx'

/** One experience: what can be said so far, and the numbers behind it. */
export function ExperienceCard(props: {
  readonly result: ExperienceResult
  readonly experiments: Framed<ExperimentReport>
  readonly display: readonly DisplayRow[]
  readonly config: NamedParts
  readonly frame: ReportFrame
  /** Without a way on to other screens. */
  readonly isShared: boolean
}) {
  const { result, experiments, display, config, frame, isShared } = props
  const [view, setView] = useState<'chart' | 'table' | 'display'>('chart')
  const names = createNames(config)
  const { currency } = config
  const experience = config.experiences.find(({ id }) => id === result.experience)
  const judged = experiments.rows.find((row) => row.experience === result.experience)
  const { title, about } = toJudgementText(judged, names)
  const goal = experience && decidingGoal(experience, config)
  const { experience: id, arms } = result
  const Numbers = view === 'chart' ? IntervalChart : ResultTable
  return (
    <Card
      label={names.experience(result.experience)}
      title={title}
      actions={
        <>
          {experience && !isShared && (
            <a
              class="button"
              href={toAddress('/studio/experiences', { open: id })}
              aria-label={en.results.act(experience.name)}
            >
              {en.results.actShort}
            </a>
          )}
          <Choice
            label={en.common.view}
            value={view}
            options={[...en.common.views, en.results.displayView]}
            onChoose={setView}
          />
          <ExportButtons
            name={result.experience}
            toCsvText={() => toResultsCsv(result, { frame, currency })}
            picture={<ResultsPicture title={title} result={result} names={names} />}
          />
        </>
      }
    >
      <p class="card-about">
        {[
          about,
          ...(judged?.variants.includes(POOLED) ? [en.results.pooledAbout] : []),
          goal ? en.results.goal(goal.name) : en.results.noGoal,
        ].join(' ')}
      </p>
      {judged && (
        <JudgementPart result={judged} report={experiments} names={names} currency={currency} />
      )}
      <h3 class="card-part">
        {en.results.inPeriod(toDay(frame.from, frame.zone), toDay(frame.until, frame.zone))}
      </h3>
      {view === 'display' ? (
        <DisplayTable experience={id} arms={arms} rows={display} names={names} />
      ) : (
        <Numbers result={result} names={names} currency={currency} />
      )}
    </Card>
  )
}
