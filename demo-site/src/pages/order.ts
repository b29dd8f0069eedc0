import { addUp } from '../cart/totals.ts'
import { purchase } from '../events/ga4.ts'
import { html, scriptJson } from '../html.ts'
import { formatPrice } from '../money.ts'
import type { Order } from '../orders.ts'
import type { Page } from './page.ts'

/**
 * The confirmation of an order.
 *
 * The purchase event lies in the page as data: a script pushes it once per order, however often the page is loaded.
 */
export function orderPage(order: Order): Page {
  const { itemsCents, deliveryCents, taxCents, totalCents } = addUp(order.lines, order.delivery)
  return {
    title: 'Thank you',
    description: 'Your order is on its way.',
    main: html`<div class="wrap band order">
  <section class="order-words"><p class="coordinates">Order ${order.id}</p>
    <h1>Thank you, ${order.firstName}</h1>
    <p class="lead">We are wrapping it now. A confirmation goes to ${order.email}; or would, were this not a
      demonstration.</p>
    <p><a class="button" href="/trail-finder">Find somewhere to use it</a></p></section>
  <aside class="summary" aria-labelledby="summary-title"><h2 id="summary-title">What is in the parcel</h2>
    <ul class="mini-lines">${order.lines.map(
      ({ product, size, quantity }) => html`<li>
        <img src="/assets/art/product-${product.slug}.svg" width="60" height="48" alt="">
        <span>${quantity} × ${product.name}<small>${size}</small></span>
        <b>${formatPrice(product.priceCents * quantity)}</b></li>`,
    )}</ul>
    <dl class="sums"><div><dt>Goods</dt><dd>${formatPrice(itemsCents)}</dd></div>
      <div><dt>Delivery</dt><dd>${deliveryCents === 0 ? 'Free' : formatPrice(deliveryCents)}</dd></div>
      <div><dt>VAT inside</dt><dd>${formatPrice(taxCents)}</dd></div>
      <div class="sum-total"><dt>Total</dt><dd>${formatPrice(totalCents)}</dd></div></dl></aside>
  <script type="application/json" id="purchase">${scriptJson(purchase(order))}</script>
</div>`,
  }
}
