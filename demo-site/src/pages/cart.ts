import { html } from '../html.ts'
import type { Page } from './page.ts'

/** The cart. Its lines live in the browser, so a script fills them in. */
export function cartPage(): Page {
  return {
    title: 'Your cart',
    description: 'What you have put aside.',
    main: html`<div class="wrap band cart" id="cart">
  <section aria-labelledby="cart-title"><h1 id="cart-title">Your cart</h1>
    <noscript><p class="notice">The cart is kept in your browser and needs JavaScript.</p></noscript>
    <ul class="cart-lines" id="cart-lines"></ul>
    <div class="cart-empty" id="cart-empty" hidden><p class="lead">Still empty. The shelves are not.</p>
      <p><a class="button" href="/c/running">Start with shoes</a></p></div>
    <p class="unseen" role="status" id="cart-status"></p></section>
  <aside class="summary" id="cart-summary" aria-labelledby="summary-title" hidden><h2 id="summary-title">Summary</h2>
    <dl class="sums" id="cart-sums"></dl>
    <p class="free"><label for="free-progress" id="free-label"></label>
      <progress id="free-progress" max="100" value="0"></progress></p>
    <p><a class="button button-wide" href="/checkout" data-segue-click="to_checkout">To the checkout</a></p>
    <p class="cart-note" id="cart-note">100 days to return, muddy or not. Club members mend for free.</p></aside>
</div>`,
  }
}
