import { CopyCode } from '../elements/copy-code.tsx'
import { EmptyState } from '../elements/empty-state.tsx'
import { LoadedPart } from '../elements/loaded-part.tsx'
import { toMoment } from '../format/dates.ts'
import { useLoad } from '../load/use-load.ts'
import { en } from '../messages/en.ts'
import { toLazyScreen } from '../shell/lazy-screen.tsx'
import { toPeriod, useDays } from '../shell/period.tsx'
import { PeriodHead } from '../shell/period-head.tsx'
import { OpenOverlayLink } from '../site/open-overlay-link.tsx'
import { OpenSiteLink } from '../site/open-site-link.tsx'
import { useSite, useStudio } from '../studio.ts'
import { loadOverview } from './load-overview.ts'
import { OverviewParts } from './overview-parts.tsx'

/** The first screen: who came, where they are in the journey, and what it brought. */
export function OverviewScreen() {
  const { api, edges } = useStudio()
  const site = useSite()
  const days = useDays()
  const { loaded, reload } = useLoad(`${site.id} ${days}`, (signal) =>
    loadOverview(api, { site: site.id, period: toPeriod(days, edges.now()), signal }),
  )
  const audience = loaded.kind === 'ready' ? loaded.value.audience : undefined
  const about = audience && en.overview.about(toMoment(audience.asOf, audience.zone), audience.zone)
  return (
    <>
      <PeriodHead
        title={en.overview.title}
        report="overview"
        zone={audience?.zone}
        {...{ about, reload }}
      >
        <OpenOverlayLink />
      </PeriodHead>
      <LoadedPart loaded={loaded} onRetry={reload} lines={9}>
        {({ published, ...data }) =>
          data.audience.visitors === 0 ? (
            <div class="stack">
              <NothingYet />
              <InstallPart zone={data.audience.zone} onShow={reload} />
            </div>
          ) : (
            <div class="stack">
              <AttentionPart key={data.audience.asOf} />
              <OverviewParts data={data} config={published.config} />
            </div>
          )
        }
      </LoadedPart>
    </>
  )
}

const AttentionPart = toLazyScreen(async () => {
  const { AttentionPart } = await import('../attention/attention-part.tsx')
  return AttentionPart
}, 3)

const InstallPart = toLazyScreen(async () => {
  const { InstallPart } = await import('../install/install-part.tsx')
  return InstallPart
}, 6)

/** Nobody was measured: says why, and how to get visitors. */
function NothingYet() {
  return (
    <EmptyState title={en.overview.empty} why={en.overview.emptyWhy}>
      <CopyCode text={en.overview.sampleCommand} />
      <OpenSiteLink />
    </EmptyState>
  )
}
