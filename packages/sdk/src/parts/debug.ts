import type { Live } from '../part.ts'
import type { ToldEvent } from '../told-event.ts'
import { DEBUG_CSS } from './debug/debug-css.ts'
import { createEventsTab } from './debug/events-tab.ts'
import { findSettingIssues } from './debug/find-setting-issues.ts'
import { createTabs } from './debug/tabs.ts'
import { createViewAsTab } from './debug/view-as-tab.ts'
import { createVisitorTab } from './debug/visitor-tab.ts'
import { createWhyTab } from './debug/why-tab.ts'
import { endDebug } from './preview/wish.ts'
import { element } from './ui/element.ts'
import { isRunning } from './ui/is-running.ts'
import { openHost } from './ui/open-host.ts'
import { watchConsent } from './ui/watch-consent.ts'

/**
 * `segue.debug()`: the overlay for those who work on the site. Why each experience came to its verdict, who the
 * visitor is to the rules, events as they happen, and the page as others see it.
 */
export function start(live: Live): void {
  const { segue, options, onStop } = live
  const host = isRunning(segue) ? openHost('debug', DEBUG_CSS, onStop) : undefined
  if (!host) return
  const tabs = [
    createWhyTab(live),
    createVisitorTab(live),
    createEventsTab(live),
    createViewAsTab(live),
  ]
  const show = (event?: ToldEvent) => {
    for (const tab of tabs) tab.show(event)
  }
  const onDecision = () => show()
  const onWipe = () => {
    for (const { forget } of tabs) forget?.()
    show()
  }
  const close = () => {
    endDebug()
    segue.off('event', show)
    segue.off('decision', onDecision)
    segue.off('wipe', onWipe)
    host.remove()
  }
  const fold = element(
    'button',
    {
      type: 'button',
      'aria-expanded': 'true',
      'aria-controls': 'body',
      onclick() {
        const isOpen = body.toggleAttribute('hidden') === false
        fold.setAttribute('aria-expanded', String(isOpen))
        fold.textContent = isOpen ? 'Fold' : 'Unfold'
      },
    },
    'Fold',
  )
  const version = `${options.config.name} · version ${options.version}`
  const loaded = options.packs?.flatMap(({ fulfils }) => fulfils ?? []) ?? []
  const issues = findSettingIssues(options.config.settings ?? {}, loaded).map(
    ({ code, path, received, expected, remedy }) =>
      element(
        'p',
        { class: 'need' },
        `${code} ${path}=${received}: expected ${expected}. ${remedy}`,
      ),
  )
  const body = element('div', { id: 'body' }, ...issues, createTabs(tabs))
  host.root.append(
    element(
      'aside',
      { 'aria-label': 'Segue debug' },
      element(
        'header',
        {},
        element('div', {}, element('h1', {}, 'Why am I seeing this?'), element('p', {}, version)),
        fold,
        element('button', { type: 'button', onclick: close }, 'Close'),
      ),
      body,
    ),
  )
  segue.on('event', show)
  segue.on('wipe', onWipe)
  watchConsent(live, body, onDecision)
  // Called at once with the decision at hand.
  segue.on('decision', onDecision)
}
