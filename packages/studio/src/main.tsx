import { render } from 'preact'
import { App } from './app.tsx'
import { createKeep } from './keep/keep.ts'
import { createTheme } from './shell/theme.ts'
import { createStudio, StudioContext } from './studio.ts'

const root = document.getElementById('studio')
if (root && location.pathname === '/shared') {
  const token = location.hash.slice(1)
  // Another link, opened in the same tab, changes nothing but what stands behind the #.
  addEventListener('hashchange', () => location.reload())
  import('./shared/shared-page.tsx').then(({ SharedPage }) =>
    render(<SharedPage fetcher={(...call) => fetch(...call)} token={token} />, root),
  )
} else if (root) {
  const keep = createKeep(() => localStorage)
  const theme = createTheme(keep, document.documentElement)
  const studio = createStudio({
    fetcher: (input, init) => fetch(input, init),
    keep,
    now: () => Date.now(),
    openStream: (url) => new EventSource(url),
    openTab: () => window.open('about:blank'),
  })
  render(
    <StudioContext.Provider value={studio}>
      <App theme={theme} />
    </StudioContext.Provider>,
    root,
  )
}
