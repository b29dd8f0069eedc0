import { html } from '../html.ts'
import type { Page } from './page.ts'

/** What is remembered, where, and the place to change one's mind. */
export function privacyPage(): Page {
  return {
    title: 'Privacy and choices',
    description: 'What this shop remembers, where, and how to change it.',
    main: html`<article class="wrap band privacy"><h1>Privacy and choices</h1>
  <p class="lead">This shop is a demonstration of Segue. What it remembers about you, it remembers in this browser.</p>
  <form class="choice-card" id="consent-form"><h2>Your choice</h2>
    <p id="consent-state" role="status">No choice has been made in this browser yet.</p>
    <label class="choice"><input type="checkbox" name="personalization"><span><b>Personalization</b>The shop may adapt to
      what you looked at. The history stays on this device.</span></label>
    <label class="choice"><input type="checkbox" name="measurement"><span><b>Measurement</b>The shop may count, under a
      random number, what was seen and what helped.</span></label>
    <button class="button">Save my choice</button></form>
  <h2>What lies in this browser</h2>
  <dl class="rows">
    <div><dt><code>shop_consent</code></dt><dd>The choice above</dd></div>
    <div><dt><code>shop_cart</code></dt><dd>The lines of your cart</dd></div>
    <div><dt><code>shop_account</code></dt><dd>The name you signed in with, and whether you are in the club</dd></div>
    <div><dt><code>shop_members</code></dt><dd>Numbers of the accounts that signed in here before</dd></div>
    <div><dt><code>shop_wishlist</code></dt><dd>What you saved for later</dd></div>
    <div><dt><code>shop_orders</code></dt><dd>Numbers of the orders that were counted</dd></div>
  </dl>
  <h2>What reaches the server</h2>
  <p>An order: its lines, your first name and e-mail, to write you a confirmation page. It is kept in memory and gone
    when the shop restarts. Your address is thrown away at once. With consent to measurement, Segue’s events go to
    the collector that the shop runs itself.</p></article>`,
  }
}
