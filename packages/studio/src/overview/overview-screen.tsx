import type { TransitionRow } from '@segue/protocol'
import { CopyCode } from '../elements/copy-code.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { Icon } from '../elements/icon.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { toMoment } from '../format/dates.ts'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { PageHead } from '../shell/page-head.tsx'
import { PeriodChoice, toPeriod, useDays } from '../shell/period.tsx'
import { createNames } from '../site/names.ts'
import { OpenOverlayLink } from '../site/open-overlay-link.tsx'
import { OpenSiteLink } from '../site/open-site-link.tsx'
import { useSite, useStudio } from '../studio.ts'
import { JourneyCard } from './journey-card.tsx'
import { KeyNumbers } from './key-numbers.tsx'
import { loadOverview, type OverviewData } from './load-overview.ts'
import { SegmentsCard } from './segments-card.tsx'
import { toShares } from './shares.ts'

/** The first screen: who came, where they are in the journey, and what it brought. */
export function OverviewScreen() {
  const { api, edges } = useStudio()
  const site = useSite()
  const days = useDays()
  const { loaded, reload } = useLoad(`${site.id} ${days}`, (signal) =>
    loadOverview(api, { site: site.id, period: toPeriod(days, edges.now()), signal }),
  )
  const about =
    loaded.kind === 'ready'
      ? en.overview.about(
          toMoment(loaded.value.audience.asOf, loaded.value.audience.zone),
          loaded.value.audience.zone,
        )
      : undefined
  return (
    <>
      <PageHead title={en.overview.title} about={about}>
        <OpenOverlayLink />
        <PeriodChoice />
        <button class="button" type="button" onClick={reload}>
          <Icon name="reload" />
          {en.common.reload}
        </button>
      </PageHead>
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {(data) => (data.audience.visitors === 0 ? <NothingYet /> : <Overview data={data} />)}
      </LoadedPart>
    </>
  )
}

function Overview({ data }: { data: OverviewData }) {
  const { audience, published, transitions } = data
  const { config } = published
  const names = createNames(config)
  const stages = toShares(
    config.journey.stages.map(({ id }) => id),
    audience.stages.map(({ stage, visitors }) => ({ id: stage, visitors })),
    audience.visitors,
  )
  const segments = toShares(
    config.segments.map(({ id }) => id),
    audience.segments.map(({ segment, visitors }) => ({ id: segment, visitors })),
    audience.visitors,
  )
  const staged = stages.reduce((sum, { visitors }) => sum + visitors, 0)
  return (
    <div class="stack">
      <KeyNumbers data={data} />
      <JourneyCard
        stages={stages}
        moves={transitions.rows.filter(isBetweenStages)}
        unstaged={stages.length > 0 ? audience.visitors - staged : 0}
        names={names}
      />
      <SegmentsCard segments={segments} names={names} />
    </div>
  )
}

/** Coming from no stage at all, as on granting personalization, is the start of a journey and no move in it. */
function isBetweenStages({ from }: TransitionRow): boolean {
  return from !== ''
}

/** Nobody was measured: says why, and how to get visitors. */
function NothingYet() {
  return (
    <EmptyState title={en.overview.empty} why={en.overview.emptyWhy}>
      <CopyCode text={en.overview.sampleCommand} />
      <OpenSiteLink />
    </EmptyState>
  )
}
