import { CATEGORIES } from '../catalogue/categories.ts'
import { GUIDES } from '../content/guides/guides.ts'
import { html, type Raw } from '../html.ts'

/** The foot of every page, and the consent banner, which a script shows while no choice is stored. */
export function footer(): Raw {
  return html`<footer class="footer">
  <div class="wrap footer-columns">
    <div class="footer-about"><p class="footer-name">Fell &amp; Fjord</p>
      <p>A shop for people who come home muddy. Made up from end to end to show what Segue does:
        nothing here can be bought, and no payment is ever taken.</p>
      <p class="coordinates">N 61° 38′ · E 8° 18′ · 1,284 m</p></div>
    ${column(
      'Shop',
      CATEGORIES.map(({ slug, name }) => [`/c/${slug}`, name] as const),
    )}
    ${column(
      'Guides',
      GUIDES.map(({ slug, title }) => [`/guides/${slug}`, title] as const),
    )}
    ${column(
      'Help',
      [
        ['/account', 'Your account'],
        ['/cart', 'Your cart'],
        ['/trail-finder', 'Trail finder'],
        ['/privacy', 'Privacy and choices'],
      ],
      // Segue opens its panel; without Segue the link leads to the shop's own page.
      html`<li><a href="/privacy" data-segue-privacy>Your data here</a></li>`,
    )}
  </div>
</footer>
<section class="consent" id="consent-banner" aria-labelledby="consent-title" hidden>
  <h2 id="consent-title">May we remember where you have been?</h2>
  <p>With your consent this shop adapts to what you look at and counts what helps. Your history stays in this
    browser. <a href="/privacy">How it works</a></p>
  <div class="consent-buttons">
    <button class="button" type="button" data-consent="accept">Accept</button>
    <button class="button button-quiet" type="button" data-consent="decline">Decline</button>
  </div>
</section>`
}

function column(
  title: string,
  links: readonly (readonly [path: string, label: string])[],
  more: Raw | '' = '',
): Raw {
  const id = `footer-${title.toLowerCase()}`
  return html`<nav aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
    <ul>${links.map(([path, label]) => html`<li><a href="${path}">${label}</a></li>`)}${more}</ul></nav>`
}
