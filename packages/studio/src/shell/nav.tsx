import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { Icon, type IconName } from '../elements/icon.tsx'
import { en } from '../messages/en.ts'

/** The way between screens. The chosen period travels along. */
export function Nav() {
  const { path, query } = useLocation()
  const search = query.days ? `?days=${encodeURIComponent(query.days)}` : ''
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => showCurrent(list.current), [path])
  return (
    <nav class="nav" aria-label={en.shell.nav}>
      <ul class="nav-list" ref={list}>
        {SCREENS.map(({ href, name, label }) => (
          <li key={href}>
            <a
              class="nav-link"
              href={href + search}
              aria-current={path === href.replace(/\/$/, '') ? 'page' : undefined}
            >
              <Icon name={name} />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** On a phone not all screens have room: the one that is open comes into the middle, and the page stays where it is. */
function showCurrent(list: HTMLElement | null): void {
  const link = list?.querySelector('[aria-current]')
  if (!list || !link) return
  const [outer, inner] = [list.getBoundingClientRect(), link.getBoundingClientRect()]
  list.scrollBy({ left: inner.left + inner.width / 2 - outer.left - outer.width / 2 })
}

const SCREENS: readonly { href: string; name: IconName; label: string }[] = [
  { href: '/studio/', name: 'overview', label: en.overview.title },
  { href: '/studio/audiences', name: 'audiences', label: en.shell.audiences },
  { href: '/studio/journey', name: 'journey', label: en.shell.journey },
  { href: '/studio/experiences', name: 'experiences', label: en.shell.experiences },
  { href: '/studio/visitors', name: 'visitors', label: en.shell.visitors },
  { href: '/studio/results', name: 'results', label: en.results.title },
  { href: '/studio/reports', name: 'reports', label: en.shell.reports },
  { href: '/studio/live', name: 'live', label: en.live.title },
  { href: '/studio/config', name: 'config', label: en.config.title },
  { href: '/studio/settings', name: 'settings', label: en.settingsTitle },
]
