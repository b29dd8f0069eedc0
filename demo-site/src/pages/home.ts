import { PRODUCTS } from '../catalogue/catalogue.ts'
import { CATEGORIES } from '../catalogue/categories.ts'
import { GUIDES } from '../content/guides/guides.ts'
import { promotion, viewItemList } from '../events/ga4.ts'
import { html, type Raw } from '../html.ts'
import { guideCards } from './guide-card.ts'
import { blaze, icon } from './icons.ts'
import type { Page } from './page.ts'
import { productCards } from './product-card.ts'
import { PROMOTIONS } from './promotions.ts'

/** The home page, with most of the places that variants are made for. */
export function home(): Page {
  return {
    title: 'Gear that comes home muddy',
    description:
      'A small shop for running, hiking, climbing and camping, with a workshop behind it.',
    main: html`${hero()}${note()}${categories()}${favourites()}${trailBand()}${guides()}${club()}${services()}`,
    events: [
      promotion('view_promotion', PROMOTIONS.hero),
      viewItemList(FAVOURITES_LIST, FAVOURITES),
    ],
  }
}

const FAVOURITES_LIST = { id: 'home-favourites', name: 'Favourites on the home page' }
const FAVOURITES = PRODUCTS.filter(({ slug }) =>
  ['kvist-trail', 'vandre-38', 'lavvo-2', 'regn-shell'].includes(slug),
)

function hero(): Raw {
  const { id, name } = PROMOTIONS.hero
  return html`<section class="hero" id="hero" aria-labelledby="hero-title">
  <img id="hero-image" src="/assets/art/hero-mountain.svg" width="1600" height="720" fetchpriority="high"
    alt="A snow-capped peak above a fjord at dawn, a red cabin on the shore">
  <div class="wrap hero-words">
    <p class="coordinates">N 61° 38′ · 1,284 m · 06:42</p>
    <h1 id="hero-title">Go where the map goes quiet</h1>
    <p id="hero-text">Boots, shells and shelters for long days in real weather. Tested on the plateau behind the
      shop, mended in the workshop underneath it.</p>
    <p><a class="button" id="hero-cta" href="/c/hiking" data-promotion-id="${id}" data-promotion-name="${name}"
      data-segue-click="hero_cta">See what holds up</a></p>
  </div>
</section>`
}

function note(): Raw {
  return html`<section class="wrap note-row" aria-label="A note from the shop">
  <segue-slot name="home-hero-note">
    <p class="note"><b>From the workshop</b><span>Resoling takes nine days this month.
      <a href="/p/storhei-boot">Boots that can be resoled</a></span></p>
    <template data-variant="runner"><p class="note"><b>From the ridge</b><span>Snow line at 1,300 metres, dry below.
      <a href="/p/kvist-trail">The shoe for it</a></span></p></template>
    <template data-variant="climber"><p class="note"><b>From the crag</b><span>South faces are dry by ten.
      <a href="/guides/first-multi-pitch">Before your first multi-pitch</a></span></p></template>
    <template data-variant="camper"><p class="note"><b>From the lake</b><span>Three degrees at night, no wind.
      <a href="/guides/sleeping-warm">How to sleep warm</a></span></p></template>
  </segue-slot>
</section>`
}

function categories(): Raw {
  return html`<section class="wrap band" aria-labelledby="ways">
  <h2 id="ways">Four ways out</h2>
  <ul class="ways">${CATEGORIES.map(
    ({ slug, name, promise, picture }) => html`<li class="way">
      <img src="/assets/art/${picture}" width="1600" height="720" alt="" loading="lazy">
      <p class="way-name">${blaze(slug)}<a href="/c/${slug}">${name}</a></p><p>${promise}</p></li>`,
  )}</ul>
</section>`
}

function favourites(): Raw {
  return html`<section class="wrap band" aria-labelledby="favourites">
  <h2 id="favourites">What we wear ourselves</h2>
  ${productCards(FAVOURITES_LIST, FAVOURITES)}
</section>`
}

function trailBand(): Raw {
  const { id, name } = PROMOTIONS.trails
  return html`<section class="dark-band" aria-labelledby="trail-band"><div class="wrap split">
  <div><h2 id="trail-band">Where to, then?</h2>
    <p>Eight trails we know by heart, with their heights drawn and the kit we would take. From a lighthouse with
      waffles to a ridge with an abseil.</p>
    <p><a class="button button-light" href="/trail-finder" data-promotion-id="${id}" data-promotion-name="${name}"
      data-segue-click="trail_finder_band">Open the trail finder</a></p></div>
  <img src="/assets/art/region-tindrane.svg" width="1600" height="720" alt="" loading="lazy">
</div></section>`
}

function guides(): Raw {
  return html`<section class="wrap band" aria-labelledby="read">
  <h2 id="read">Worth reading before you go</h2>
  ${guideCards(GUIDES.slice(1))}
</section>`
}

function club(): Raw {
  const { id, name } = PROMOTIONS.club
  return html`<section class="wrap band club" aria-labelledby="club">
  <div><h2 id="club">The Cairn Club</h2>
    <p data-segue="home-club-pitch">One free resole or repair a year, first pick of the returns shelf, and a walk with
      us on the first Sunday of the month. It costs nothing but your first name.</p></div>
  <p><a class="button" href="/account" data-promotion-id="${id}" data-promotion-name="${name}"
    data-segue-click="club_banner">Join the club</a></p>
</section>`
}

function services(): Raw {
  return html`<section class="wrap band" aria-label="How we work"><ul class="services">
  <li>${icon('truck')}<b>Free from €80</b><span>Two to four days, by rail where there is rail.</span></li>
  <li>${icon('back')}<b>100 days to return</b><span>Muddy is fine. That is what it is for.</span></li>
  <li>${icon('needle')}<b>Mended, not replaced</b><span>Spare parts for everything we sell, for ten years.</span></li>
</ul></section>`
}
