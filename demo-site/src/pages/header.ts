import { CATEGORIES } from '../catalogue/categories.ts'
import { html, type Raw } from '../html.ts'
import { blaze, icon } from './icons.ts'
import { PROMOTIONS } from './promotions.ts'

/** The header on every page: delivery line, sign, search, account, cart, menu and the promotion strip. */
export function header(current: string | undefined): Raw {
  return html`<a class="skip" href="#main">Skip to the content</a>
<header class="header">
  <div class="topline"><p class="wrap" id="delivery-note">${icon('truck')}
    <span>Free delivery from €80 · 100-day returns</span></p></div>
  <div class="wrap header-row">
    <a class="wordmark" href="/"><img src="/assets/art/sign.svg" width="40" height="40" alt="">
      <span>Fell <b>&amp;</b> Fjord</span></a>
    <form class="search" role="search" action="/search">
      <label class="unseen" for="search-field">Search the shop</label>
      <input id="search-field" type="search" name="q" placeholder="Shoes, tents, rain shells …" maxlength="80">
      <button aria-label="Search">${icon('search')}</button>
    </form>
    <a class="tool" href="/account">${icon('person')}<span id="account-label">Sign in</span></a>
    <a class="tool" href="/cart">${icon('cart')}<span>Cart</span>
      <span class="count" id="cart-count" hidden></span></a>
  </div>
  <nav class="menu" aria-label="Main"><ul class="wrap">
    ${CATEGORIES.map(
      ({ slug, name }) =>
        html`<li>${link(`/c/${slug}`, html`${blaze(slug)}${name}`, current)}</li>`,
    )}
    <li class="menu-rest">${link('/guides', 'Guides', current)}</li>
    <li>${link('/trail-finder', 'Trail finder', current)}</li>
  </ul></nav>
</header>
${promoStrip()}`
}

function link(path: string, label: Raw | string, current: string | undefined): Raw {
  return html`<a href="${path}"${path === current && html` aria-current="true"`}>${label}</a>`
}

function promoStrip(): Raw {
  const { id, name } = PROMOTIONS.strip
  return html`<aside class="promo-strip" aria-label="Offer"><p class="wrap">
    <span>Boots resoled, tents patched: we mend what we sell.</span>
    <a href="/guides/packing-for-two-nights" data-promotion-id="${id}" data-promotion-name="${name}"
      data-segue-click="promo_strip">Read how we pack</a></p></aside>`
}
