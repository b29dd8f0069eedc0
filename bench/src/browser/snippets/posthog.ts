import posthog from 'posthog-js'
import { swapHero } from './swap-hero.ts'

// Flags come with the page; what records sessions, asks questions or loads more scripts is off. It captures clicks, and
// must not take a browser without a screen for a bot, from which it sends nothing.
posthog.init('phc_local', {
  api_host: location.origin,
  bootstrap: { distinctID: 'visitor', featureFlags: { hero: 'runner' } },
  ...{ disable_session_recording: true, disable_surveys: true, capture_performance: false },
  ...{ disable_external_dependency_loading: true, advanced_disable_flags: true },
  opt_out_useragent_filter: true,
})
if (posthog.getFeatureFlag('hero') === 'runner') swapHero(VARIANT_HTML)
declare const VARIANT_HTML: string
