import type { TransitionRow } from '@segue/protocol'
import type { NamedParts } from '@segue/protocol/api'
import { createNames } from '../site/names.ts'
import { JourneyCard } from './journey-card.tsx'
import { KeyNumbers } from './key-numbers.tsx'
import type { OverviewReports } from './load-overview.ts'
import { SegmentsCard } from './segments-card.tsx'
import { toShares } from './shares.ts'

/** What the overview shows of its reports. */
export function OverviewParts(props: {
  readonly data: OverviewReports
  readonly config: NamedParts
  /** Without a way on to other screens. */
  readonly isShared?: boolean
}) {
  const { data, config, isShared = false } = props
  const { audience } = data
  const segments = toShares(
    config.segments.map(({ id }) => id),
    audience.segments.map(({ segment, visitors }) => ({ id: segment, visitors })),
    audience.visitors,
  )
  return (
    <div class="stack">
      <KeyNumbers {...{ data, config, isShared }} />
      <StagesCard data={data} config={config} />
      <SegmentsCard segments={segments} names={createNames(config)} frame={audience} />
    </div>
  )
}

/** The journey of a period: who is where, and who moved. */
export function StagesCard(props: {
  readonly data: Pick<OverviewReports, 'audience' | 'transitions'>
  readonly config: NamedParts
}) {
  const { data, config } = props
  const { audience, transitions } = data
  const stages = toShares(
    config.journey.stages.map(({ id }) => id),
    audience.stages.map(({ stage, visitors }) => ({ id: stage, visitors })),
    audience.visitors,
  )
  const staged = stages.reduce((sum, { visitors }) => sum + visitors, 0)
  return (
    <JourneyCard
      stages={stages}
      moves={{ ...transitions, rows: transitions.rows.filter(isBetweenStages) }}
      unstaged={stages.length > 0 ? audience.visitors - staged : 0}
      names={createNames(config)}
    />
  )
}

/** Coming from no stage at all, as on granting personalization, is the start of a journey and no move in it. */
function isBetweenStages({ from }: TransitionRow): boolean {
  return from !== ''
}
