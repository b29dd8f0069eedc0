import type { ToldEvent } from '../../told-event.ts'
import { element } from '../ui/element.ts'

/** One page of the overlay. */
export interface Tab {
  readonly title: string
  readonly node: HTMLElement
  /** Brings it up to date: the view was decided, or an event was recorded. */
  readonly show: (event?: ToldEvent) => void
  /** Takes away what it gathered of a visitor who was forgotten. */
  readonly forget?: () => void
}

/** Tabs as WAI-ARIA describes them: one stop for the Tab key, arrows in between. */
export function createTabs(tabs: readonly Tab[]): HTMLElement {
  const buttons = tabs.map(({ title }, at) =>
    element(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${at}`,
        'aria-controls': `panel-${at}`,
        onclick: () => select(at),
      },
      title,
    ),
  )
  const panels = tabs.map(({ node }, at) =>
    element(
      'div',
      { role: 'tabpanel', id: `panel-${at}`, 'aria-labelledby': `tab-${at}`, tabindex: '0' },
      node,
    ),
  )

  function select(wanted: number): void {
    for (const [at, button] of buttons.entries()) {
      button.setAttribute('aria-selected', String(at === wanted))
      button.tabIndex = at === wanted ? 0 : -1
      panels[at]?.toggleAttribute('hidden', at !== wanted)
    }
  }

  function move(event: Event): void {
    const { key } = event as KeyboardEvent
    const at = buttons.findIndex((button) => button.tabIndex === 0)
    const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined
    if (step === undefined) return
    event.preventDefault()
    const next = (at + step + buttons.length) % buttons.length
    select(next)
    buttons[next]?.focus()
  }

  select(0)
  const list = { role: 'tablist', 'aria-label': 'What to look at', onkeydown: move }
  return element('div', { class: 'tabs' }, element('div', list, ...buttons), ...panels)
}

const STEPS: { readonly [key: string]: number } = { ArrowLeft: -1, ArrowRight: 1 }
