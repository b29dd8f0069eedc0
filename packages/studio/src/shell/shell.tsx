import type { Signal } from '@preact/signals'
import type { SessionSite, SessionUser } from '@segue/protocol/api'
import type { ComponentChildren } from 'preact'
import { Logo } from '../elements/logo.tsx'
import { en } from '../messages/en.ts'
import { useStudio } from '../studio.ts'
import { Account } from './account.tsx'
import { Nav } from './nav.tsx'
import type { Theme } from './theme.ts'

/** The frame around every screen. */
export function Shell(props: {
  readonly user: SessionUser
  readonly sites: readonly SessionSite[]
  readonly theme: Signal<Theme>
  readonly children: ComponentChildren
}) {
  const site = useStudio().session.site.value
  return (
    <div class="shell">
      <a class="skip-link" href="#main">
        {en.shell.skip}
      </a>
      <header class="side">
        <div class="side-head">
          <Logo />
          <SiteChoice sites={props.sites} />
        </div>
        <Nav />
      </header>
      <main class="main" id="main" tabIndex={-1}>
        {site?.off && (
          <p class="note" role="status">
            {en.shell.isOff}
          </p>
        )}
        {props.children}
      </main>
      <Account user={props.user} theme={props.theme} />
    </div>
  )
}

function SiteChoice({ sites }: { sites: readonly SessionSite[] }) {
  const { session } = useStudio()
  const site = session.site.value
  if (sites.length < 2) return <span class="site-name">{site?.name}</span>
  return (
    <label class="site-choice">
      <span class="hidden-text">{en.shell.site}</span>
      <select
        class="input"
        value={site?.id}
        onChange={(event) => session.chooseSite(event.currentTarget.value)}
      >
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
