import { html } from '../html.ts'
import type { Page } from './page.ts'

/** The page for addresses that lead nowhere. */
export function notFoundPage(): Page {
  return {
    title: 'Off the map',
    description: 'There is no page at this address.',
    status: 404,
    main: html`<section class="wrap band lost"><p class="coordinates">404 · no cairn in sight</p>
  <h1>You are off the map</h1>
  <p class="lead">There is no page at this address. Go back to the last cairn you saw, or start over.</p>
  <p><a class="button" href="/">To the home page</a></p></section>`,
  }
}
