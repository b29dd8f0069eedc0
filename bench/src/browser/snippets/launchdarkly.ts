import { initialize } from 'launchdarkly-js-client-sdk'
import { swapHero } from './swap-hero.ts'

// Flags come with the page, so that nothing is asked for before the swap; events go to the site's own origin.
const client = initialize(
  'environment',
  { kind: 'user', anonymous: true, key: 'visitor' },
  {
    bootstrap: { hero: 'runner' },
    ...{ baseUrl: location.origin, eventsUrl: location.origin, streamUrl: location.origin },
    ...{ diagnosticOptOut: true, fetchGoals: false },
  },
)
if (client.variation('hero', 'everybody') === 'runner') swapHero(VARIANT_HTML)
addEventListener('click', ({ target }) => {
  const marked = (target as Element).closest('[data-segue-click]')
  if (marked) client.track('click', { name: marked.getAttribute('data-segue-click') })
})
declare const VARIANT_HTML: string
