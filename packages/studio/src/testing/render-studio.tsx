import { render } from 'preact'
import { App } from '../app.tsx'
import { createKeep, type Keep } from '../keep/keep.ts'
import { createTheme } from '../shell/theme.ts'
import { createStudio, StudioContext } from '../studio.ts'
import { HandEventSource } from './event-source.ts'
import { type Answers, createStandIn } from './stand-in-collector.ts'
import { until } from './until.ts'

/** The studio on a page of its own, and the streams it opened. */
export interface Rendered {
  readonly page: HTMLElement
  readonly streams: readonly HandEventSource[]
  /** The first element that matches, as soon as there is one. */
  find<Found extends HTMLElement>(selector: string): Promise<Found>
  /** The button with this text, as soon as there is one. */
  button(text: string): Promise<HTMLButtonElement>
  stop(): void
}

/** Opens the studio at an address below `/studio`. Without a `keep` nothing outlives it, without an `openTab` no tab opens. */
export function renderStudio(
  path: string,
  answers: Answers = {},
  keep: Keep = createHere(),
  openTab: () => Window | null = () => null,
): Rendered {
  history.replaceState(null, '', `/studio${path}`)
  const page = document.createElement('div')
  document.body.replaceChildren(page)
  const streams: HandEventSource[] = []
  const studio = createStudio({
    fetcher: createStandIn(answers),
    keep,
    now: () => Date.UTC(2026, 10, 22),
    openStream(url) {
      const stream = new HandEventSource(url)
      streams.push(stream)
      return stream as unknown as EventSource
    },
    openTab,
  })
  render(
    <StudioContext.Provider value={studio}>
      <App theme={createTheme(keep, document.documentElement)} />
    </StudioContext.Provider>,
    page,
  )
  return {
    page,
    streams,
    find: (selector) => until(() => demand(page.querySelector(selector), selector)),
    button: (text) =>
      until(() => {
        const buttons = [...page.querySelectorAll('button')]
        return demand(buttons.find(({ textContent }) => textContent === text) ?? null, text)
      }),
    stop: () => render(null, page),
  }
}

function demand<Found>(found: Element | null, what: string): Found {
  if (!found) throw new Error(`There is no ${what}.`)
  return found as Found
}

/** A keep that lasts as long as it is held. */
export function createHere(): Keep {
  return createKeep(() => {
    throw new Error('no storage')
  })
}
