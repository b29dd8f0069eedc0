import { EXPRESS_CENTS, FREE_FROM_CENTS, STANDARD_CENTS } from '../cart/totals.ts'
import { html, type Raw } from '../html.ts'
import { EMAIL_CHARS_MAX, TEXT_CHARS_MAX } from '../limits.ts'
import { formatPrice } from '../money.ts'
import type { Page } from './page.ts'

/** The checkout: two steps on one page, posted as one form. `problem` says why a posted one was turned down. */
export function checkoutPage(problem?: string): Page {
  return {
    title: 'Checkout',
    description: 'Where to, and how to pay.',
    status: problem ? 400 : 200,
    main: html`<div class="wrap band checkout">
  <form method="post" action="/checkout" id="checkout-form">
    <h1>Checkout</h1>
    ${problem && html`<p class="notice" role="alert">${problem}</p>`}
    <p class="notice" id="checkout-empty" hidden>Your cart is empty. <a href="/c/running">Fill it first</a>.</p>
    <noscript><p class="notice">The cart is kept in your browser and needs JavaScript.</p></noscript>
    <input type="hidden" name="cart" id="checkout-cart">
    ${addressStep()}${paymentStep()}
  </form>
  <aside class="summary" aria-labelledby="summary-title"><h2 id="summary-title">Your order</h2>
    <ul class="mini-lines" id="checkout-lines"></ul><dl class="sums" id="checkout-sums"></dl></aside>
</div>`,
  }
}

function addressStep(): Raw {
  const free = formatPrice(FREE_FROM_CENTS)
  return html`<fieldset class="step" id="step-address"><legend><span>1</span> Where to</legend>
    <div class="fields">
      ${field('email', 'E-mail', { type: 'email', autocomplete: 'email', max: EMAIL_CHARS_MAX, wide: true })}
      ${field('firstName', 'First name', { autocomplete: 'given-name' })}
      ${field('lastName', 'Last name', { autocomplete: 'family-name' })}
      ${field('street', 'Street and number', { autocomplete: 'street-address', wide: true })}
      ${field('postcode', 'Postcode', { autocomplete: 'postal-code' })}
      ${field('town', 'Town', { autocomplete: 'address-level2' })}
    </div>
    <div class="choices" role="radiogroup" aria-label="Delivery">
      ${choice('delivery', 'standard', 'Standard', `Two to four days · ${formatPrice(STANDARD_CENTS)}, free from ${free}`, true)}
      ${choice('delivery', 'express', 'Express', `Tomorrow before noon · ${formatPrice(EXPRESS_CENTS)}`)}
    </div>
    <button class="button" type="button" id="to-payment">Continue to payment</button></fieldset>`
}

function paymentStep(): Raw {
  return html`<fieldset class="step" id="step-payment"><legend><span>2</span> How to pay</legend>
    <p>This is a demonstration. No payment is taken, and we never ask for card numbers.</p>
    <div class="choices" role="radiogroup" aria-label="Payment">
      ${choice('payment', 'invoice', 'Invoice', 'Fourteen days after the parcel arrived', true)}
      ${choice('payment', 'card', 'Card', 'At the door, with the courier')}
    </div>
    <button class="button" data-segue-click="place_order">Place the order</button></fieldset>`
}

function field(
  name: string,
  label: string,
  how: { type?: string; autocomplete: string; max?: number; wide?: boolean },
): Raw {
  return html`<label class="field${how.wide && ' field-wide'}">${label}
    <input type="${how.type ?? 'text'}" name="${name}" autocomplete="${how.autocomplete}"
      maxlength="${how.max ?? TEXT_CHARS_MAX}" required></label>`
}

function choice(name: string, value: string, label: string, detail: string, checked = false): Raw {
  return html`<label class="choice"><input type="radio" name="${name}" value="${value}"${checked && html` checked`}>
    <span><b>${label}</b>${detail}</span></label>`
}
