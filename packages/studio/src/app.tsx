import type { Signal } from '@preact/signals'
import type { SessionAnswer } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import { LocationProvider, Route, Router } from 'preact-iso'
import { ProblemNote } from './elements/problem-note.tsx'
import { Skeleton } from './elements/skeleton.tsx'
import { en } from './messages/en.ts'
import { OverviewScreen } from './overview/overview-screen.tsx'
import { FollowLink } from './session/follow-link.tsx'
import { readLink } from './session/link.ts'
import { SignIn } from './session/sign-in.tsx'
import { toLazyScreen } from './shell/lazy-screen.tsx'
import { PageHead } from './shell/page-head.tsx'
import { Shell } from './shell/shell.tsx'
import type { Theme } from './shell/theme.ts'
import { useStudio } from './studio.ts'

/** The studio: the way in when nobody is signed in, else the screen the address names. */
export function App({ theme }: { theme: Signal<Theme> }) {
  const { session } = useStudio()

  const [link] = useState(() => readLink(location.hash))
  const [isFollowed, setFollowed] = useState(false)
  useEffect(() => {
    // A link signs in by itself; whoever was signed in before is not asked for.
    if (!link) session.load()
  }, [session, link])

  if (link && !isFollowed) {
    const done = () => {
      history.replaceState(null, '', location.pathname)
      setFollowed(true)
    }
    return <FollowLink link={link} onDone={done} />
  }
  const state = session.state.value
  if (state.kind === 'loading') return <Skeleton lines={3} />
  if (state.kind === 'out') return <SignIn because={state.because} />
  if (state.kind === 'unreachable') {
    return (
      <main class="sign-in">
        <ProblemNote problem={state.problem} onRetry={() => session.load()} />
      </main>
    )
  }
  return <Rooms signedIn={state} theme={theme} />
}

function Rooms({ signedIn, theme }: { signedIn: SessionAnswer; theme: Signal<Theme> }) {
  const site = useStudio().session.site.value
  return (
    <LocationProvider scope="/studio">
      <Shell user={signedIn.user} sites={signedIn.sites} theme={theme}>
        {site ? (
          <Router key={site.id}>
            <Route path="/studio" component={OverviewScreen} />
            <Route path="/studio/audiences" component={AudiencesScreen} />
            <Route path="/studio/journey" component={JourneyScreen} />
            <Route path="/studio/experiences" component={ExperiencesScreen} />
            <Route path="/studio/visitors" component={VisitorsScreen} />
            <Route path="/studio/results" component={ResultsScreen} />
            <Route path="/studio/reports" component={ReportsScreen} />
            <Route path="/studio/live" component={LiveScreen} />
            <Route path="/studio/config" component={ConfigScreen} />
            <Route path="/studio/settings" component={SettingsScreen} />
            <Route default component={NotFound} />
          </Router>
        ) : (
          <PageHead title={en.shell.noSite} about={en.shell.noSiteWhy} />
        )}
      </Shell>
    </LocationProvider>
  )
}

function NotFound() {
  return (
    <PageHead title={en.shell.notFound} about={en.shell.notFoundWhy}>
      <a class="button button-main" href="/studio/">
        {en.overview.title}
      </a>
    </PageHead>
  )
}

const AudiencesScreen = toLazyScreen(async () => {
  const { AudiencesScreen } = await import('./audiences/audiences-screen.tsx')
  return AudiencesScreen
})
const ExperiencesScreen = toLazyScreen(async () => {
  const { ExperiencesScreen } = await import('./experiences/experiences-screen.tsx')
  return ExperiencesScreen
})
const JourneyScreen = toLazyScreen(async () => {
  const { JourneyScreen } = await import('./journey/journey-screen.tsx')
  return JourneyScreen
})
const VisitorsScreen = toLazyScreen(async () => {
  const { VisitorsScreen } = await import('./visitors/visitors-screen.tsx')
  return VisitorsScreen
})
const ResultsScreen = toLazyScreen(async () => {
  const { ResultsScreen } = await import('./results/results-screen.tsx')
  return ResultsScreen
})
const ReportsScreen = toLazyScreen(async () => {
  const { ReportsScreen } = await import('./reports/reports-screen.tsx')
  return ReportsScreen
})
const LiveScreen = toLazyScreen(async () => {
  const { LiveScreen } = await import('./live/live-screen.tsx')
  return LiveScreen
})
const ConfigScreen = toLazyScreen(async () => {
  const { ConfigScreen } = await import('./config/config-screen.tsx')
  return ConfigScreen
})
const SettingsScreen = toLazyScreen(async () => {
  const { SettingsScreen } = await import('./settings/settings-screen.tsx')
  return SettingsScreen
})
