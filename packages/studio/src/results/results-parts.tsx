import type {
  DisplayReport,
  ExperimentDayReport,
  ExperimentPartReport,
  ExperimentReport,
  SegmentVariantReport,
} from '@segue/protocol'
import type { Framed, NamedParts } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { EmptyState } from '../elements/empty-state.tsx'
import { en } from '../messages/en.ts'
import type { ConclusionRoom } from './conclusion/conclusion-room.ts'
import { ExperienceCard } from './experience-card.tsx'
import { toExperienceResults } from './experience-results.ts'

/** The reports that results are made of. */
export interface ResultsReports {
  readonly experiments: Framed<ExperimentReport>
  readonly days: Framed<ExperimentDayReport>
  readonly parts: Framed<ExperimentPartReport>
  readonly report: Framed<SegmentVariantReport>
  readonly display: Framed<DisplayReport>
}

/** Every experience that was met, or why there is none with what can be done about it. */
export function ResultsParts(props: {
  readonly data: ResultsReports
  readonly config: NamedParts
  readonly why: string
  /** Where something can be decided; absent behind a link. */
  readonly room?: ConclusionRoom
  readonly children?: ComponentChildren
}) {
  const { data, config, why, room, children } = props
  const results = toExperienceResults(data.report.rows, config)
  if (results.length === 0) {
    return (
      <EmptyState title={en.results.empty} why={why}>
        {children}
      </EmptyState>
    )
  }
  return (
    <div class="stack">
      {results.map((result) => (
        <ExperienceCard
          key={result.experience}
          result={result}
          data={data}
          config={config}
          room={room}
        />
      ))}
    </div>
  )
}
