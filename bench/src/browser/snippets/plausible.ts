import { init, track } from '@plausible-analytics/tracker'

// A tracker only: page views by itself, clicks as the site names them.
init({
  domain: 'shop.example',
  endpoint: `${location.origin}/api/event`,
  captureOnLocalhost: true,
  logging: false,
})
addEventListener('click', ({ target }) => {
  const name = (target as Element).closest('[data-segue-click]')?.getAttribute('data-segue-click')
  if (name) track('click', { props: { name } })
})
