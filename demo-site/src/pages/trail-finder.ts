import { findRegion, findTrail, TRAILS } from '../content/trails/trails.ts'
import { html } from '../html.ts'
import type { Page, PageRequest } from './page.ts'

/**
 * The trail finder: one document for all its views.
 *
 * A script draws the view that the address names and moves between views with the History API; the server only
 * checks that the address names something, so that a wrong one is a real 404.
 */
export function trailFinderPage({ params }: PageRequest): Page | undefined {
  const { region, trail } = params
  const name = nameOf(region, trail)
  if (name === undefined) return undefined
  return {
    title: name,
    description: 'Eight trails we know by heart, with heights and kit.',
    current: '/trail-finder',
    scripts: ['trail-finder.js'],
    main: html`<div id="trail-finder" class="trails">
  <noscript><div class="wrap band plain-head"><h1>Trail finder</h1>
    <p class="lead">The finder draws its maps with JavaScript. These are the trails it knows:</p>
    <ul>${TRAILS.map(({ name, km, ascentM }) => html`<li>${name}, ${km} km, ${ascentM} m up</li>`)}</ul></div></noscript>
</div>`,
  }
}

function nameOf(region: string | undefined, trail: string | undefined): string | undefined {
  if (region !== undefined) return findRegion(region)?.name
  if (trail !== undefined) return findTrail(trail)?.name
  return 'Trail finder'
}
