import { type DisplayRow, decidingGoal, POOLED } from '@segue/protocol'
import type { NamedParts } from '@segue/protocol/api'
import { useState } from 'preact/hooks'
import { Card } from '../elements/card.tsx'
import { Choice } from '../elements/choice.tsx'
import { ExportButtons } from '../export/export-buttons.tsx'
import { toDay } from '../format/dates.ts'
import { en } from '../messages/en.ts'
import { createNames } from '../site/names.ts'
import { CardPart } from './card-part.tsx'
import { ConclusionPart } from './conclusion/conclusion-part.tsx'
import type { ConclusionRoom } from './conclusion/conclusion-room.ts'
import { DecideButton } from './conclusion/decide-button.tsx'
import { DisplayTable } from './display-table.tsx'
import type { ExperienceResult } from './experience-results.ts'
import { IntervalChart } from './interval-chart.tsx'
import { JudgementPart } from './judgement-part.tsx'
import { toJudgementText } from './judgement-text.ts'
import { OverTimePart } from './over-time/over-time-part.tsx'
import { PartsPart } from './parts/parts-part.tsx'
import { ResultTable } from './result-table.tsx'
import { toResultsCsv } from './results-csv.ts'
import type { ResultsReports } from './results-parts.tsx'
import { ResultsPicture } from './results-picture.tsx'

/** One experience: what can be said so far, and the numbers behind it. */
export function ExperienceCard(props: {
  readonly result: ExperienceResult
  readonly data: ResultsReports
  readonly config: NamedParts
  /** Where something can be decided; absent behind a link. */
  readonly room?: ConclusionRoom | undefined
}) {
  const { result, data, config, room } = props
  const { experiments, report: frame } = data
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
          {room && <DecideButton experience={id} result={judged} room={room} />}
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
      <OverTimePart
        report={data.days}
        isTable={view === 'table'}
        {...{ experience: id, arms, names }}
      />
      <PartsPart
        report={data.parts}
        isTable={view === 'table'}
        {...{ experience: id, arms, names, currency }}
      />
      <CardPart
        title={en.results.inPeriod(toDay(frame.from, frame.zone), toDay(frame.until, frame.zone))}
      >
        {view === 'display' ? (
          <DisplayTable experience={id} arms={arms} rows={toDisplay(data, id)} names={names} />
        ) : (
          <Numbers result={result} names={names} currency={currency} />
        )}
      </CardPart>
      {room && <ConclusionPart experience={id} room={room} names={names} />}
    </Card>
  )
}

function toDisplay({ display }: ResultsReports, id: string): readonly DisplayRow[] {
  return display.rows.filter(({ experience }) => experience === id)
}
