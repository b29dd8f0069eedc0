import type { Contender } from '../contender.ts'
import { toScript } from './to-script.ts'

/** Peers that a site bundles from npm: each from the site's own origin, kept in the cache. */
export function packageContenders(root: string): readonly Contender[] {
  return PACKAGES.map(({ name, snippet, word }) => ({
    name,
    head: `<script ${word} src="/${snippet}.js"></script>`,
    files: { [`/${snippet}.js`]: { text: toScript(root, snippet), caching: 'kept' } },
    tracks: true,
  }))
}

const PACKAGES = [
  { name: 'LaunchDarkly, blocking', snippet: 'launchdarkly', word: '' },
  { name: 'PostHog, blocking', snippet: 'posthog', word: '' },
  { name: 'Plausible, tracks only', snippet: 'plausible', word: 'defer' },
]
