import { findProduct } from '../../catalogue/catalogue.ts'
import { REGIONS } from '../../content/trails/regions.ts'
import type { Region, Trail } from '../../content/trails/trail.ts'
import { findRegion, TRAILS, trailsOf } from '../../content/trails/trails.ts'
import { element } from '../dom.ts'
import { miniLine } from '../mini-line.ts'
import type { Place } from './places.ts'
import { profile } from './profile.ts'

/** Builds the view for a place; its first heading can take the focus. */
export function buildView(place: Place): DocumentFragment {
  const view = document.createDocumentFragment()
  if (place.view === 'start') view.append(...startView())
  if (place.view === 'region') view.append(...regionView(place.region))
  if (place.view === 'trail') view.append(...trailView(place.trail))
  return view
}

function startView(): Node[] {
  const regions = REGIONS.map((region) =>
    element(
      'li',
      { class: 'way' },
      scenery(region.slug),
      element(
        'p',
        { class: 'way-name' },
        element('a', { href: regionPath(region.slug) }, region.name),
      ),
      element('p', {}, region.line),
    ),
  )
  return [
    element(
      'div',
      { class: 'wrap band plain-head' },
      heading('Trail finder'),
      element(
        'p',
        { class: 'lead' },
        'Eight trails we know by heart. Choose a region, or go straight to a trail.',
      ),
      element('ul', { class: 'ways' }, ...regions),
      element('h2', {}, 'All trails'),
      trailList(TRAILS),
    ),
  ]
}

function regionView(region: Region): Node[] {
  return [
    element(
      'header',
      { class: 'category-head' },
      scenery(region.slug),
      element(
        'div',
        { class: 'wrap' },
        heading(region.name),
        element('p', { class: 'lead' }, region.intro),
      ),
    ),
    element(
      'section',
      { class: 'wrap band' },
      element('h2', {}, 'Trails here'),
      trailList(trailsOf(region.slug)),
      back(),
    ),
  ]
}

function trailView(trail: Trail): Node[] {
  const kit = trail.kit.flatMap((slug) => findProduct(slug) ?? [])
  const region = findRegion(trail.region)
  return [
    element(
      'article',
      { class: 'wrap band trail' },
      element(
        'p',
        { class: 'kind' },
        element('a', { href: regionPath(trail.region) }, region?.name ?? ''),
        ` · ${trail.grade}`,
      ),
      heading(trail.name),
      element('p', { class: 'lead' }, trail.text),
      element('dl', { class: 'trail-facts' }, ...facts(trail)),
      element('div', { class: 'profile-frame' }, profile(trail)),
      element('h2', {}, 'What we would take'),
      element(
        'ul',
        { class: 'mini-lines' },
        ...kit.map((product) => miniLine(product, product.kind)),
      ),
      back(),
    ),
  ]
}

function trailList(trails: readonly Trail[]): HTMLUListElement {
  const rows = trails.map((trail) =>
    element(
      'li',
      {},
      element('a', { href: `/trail-finder/trail/${trail.slug}` }, trail.name),
      element('span', { class: `grade grade-${trail.grade}` }, trail.grade),
      element('span', {}, `${trail.km} km`),
      element('span', {}, `${trail.ascentM.toLocaleString('en')} m up`),
    ),
  )
  return element('ul', { class: 'trail-list' }, ...rows)
}

function facts({ km, ascentM, hours, heightsM }: Trail): HTMLDivElement[] {
  const rows = [
    ['Length', `${km} km`],
    ['Climbing', `${ascentM.toLocaleString('en')} m`],
    ['Time', hours],
    ['Highest', `${Math.max(...heightsM).toLocaleString('en')} m`],
  ] as const
  return rows.map(([label, value]) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, value)),
  )
}

function heading(text: string): HTMLHeadingElement {
  return element('h1', { tabindex: '-1' }, text)
}

function scenery(region: string): HTMLImageElement {
  return element('img', {
    src: `/assets/art/region-${region}.svg`,
    width: '1600',
    height: '720',
    alt: '',
  })
}

function back(): HTMLParagraphElement {
  return element(
    'p',
    { class: 'back' },
    element('a', { href: '/trail-finder' }, 'All regions and trails'),
  )
}

function regionPath(slug: string): string {
  return `/trail-finder/region/${slug}`
}
