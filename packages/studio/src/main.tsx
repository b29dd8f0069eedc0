import { render } from 'preact'
import { App } from './app.tsx'
import { createKeep } from './keep/keep.ts'
import { createTheme } from './shell/theme.ts'
import { createStudio, StudioContext } from './studio.ts'

const root = document.getElementById('studio')
if (root && location.pathname === '/shared') {
  const { SharedPage } = await import('./shared/shared-page.tsx')
  render(<SharedPage fetcher={(...call) => fetch(...call)} token={location.hash.slice(1)} />, root)
} else if (root) {
  const keep = createKeep(() => localStorage)
  const theme = createTheme(keep, document.documentElement)
  const studio = createStudio({
    fetcher: (input, init) => fetch(input, init),
    keep,
    now: () => Date.now(),
    openStream: (url) => new EventSource(url),
  })
  render(
    <StudioContext.Provider value={studio}>
      <App theme={theme} />
    </StudioContext.Provider>,
    root,
  )
}
