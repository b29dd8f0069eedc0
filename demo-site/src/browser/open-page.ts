import type { DataLayerEvent } from '../events/ga4.ts'
import type { Page } from '../pages/page.ts'
import type { SegueCall } from './globals.ts'

/** What a page's scripts reported. */
export interface Reported {
  readonly events: DataLayerEvent[]
  readonly calls: SegueCall[]
}

/** Puts a page of the shop into the test's document, with fresh queues, as the server and the head script would. */
export function openPage(page: Page, frame = ''): Reported {
  document.body.innerHTML = `${frame}<main>${page.main.markup}</main>`
  const reported: Reported = { events: [], calls: [] }
  window.dataLayer = reported.events
  window.segue = reported.calls
  return reported
}

/** Clicks the first element that matches, as a visitor would. */
export function click(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`Nothing on the page matches ${selector}`)
  found.click()
}

/** Submits a form as its button would. */
export function submit(id: string): Event {
  const event = new Event('submit', { cancelable: true, bubbles: true })
  document.getElementById(id)?.dispatchEvent(event)
  return event
}
