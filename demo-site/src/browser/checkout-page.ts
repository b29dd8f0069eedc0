import { type FilledLine, toCartLines } from '../cart/cart.ts'
import { addUp, type DeliveryMethod } from '../cart/totals.ts'
import { cartStep } from '../events/ga4.ts'
import { readCart } from './cart-store.ts'
import { byId, show } from './dom.ts'
import { pushEvent } from './globals.ts'
import { miniLine } from './mini-line.ts'
import { sumRows } from './sums.ts'

/** The two steps of the checkout. The payment step opens when the address is complete. */
export function startCheckoutPage(): void {
  const form = byId('checkout-form', HTMLFormElement)
  const payment = byId('step-payment', HTMLFieldSetElement)
  if (!form || !payment) return
  const lines = readCart()
  byId('checkout-cart')?.setAttribute('value', JSON.stringify(toCartLines(lines)))
  byId('checkout-lines')?.replaceChildren(
    ...lines.map(({ product, size, quantity }) => miniLine(product, size, quantity)),
  )
  payment.disabled = true
  showSums(form, lines)
  form.addEventListener('change', () => showSums(form, lines))
  if (lines.length === 0) {
    refuse()
    return
  }
  pushEvent(cartStep('begin_checkout', lines))
  watchSteps(form, payment, lines)
}

function watchSteps(
  form: HTMLFormElement,
  payment: HTMLFieldSetElement,
  lines: readonly FilledLine[],
): void {
  byId('to-payment')?.addEventListener('click', () => {
    if (!form.reportValidity()) return
    payment.disabled = false
    payment.querySelector('input')?.focus()
    pushEvent(cartStep('add_shipping_info', lines, { shipping_tier: chosen(form, 'delivery') }))
  })
  form.addEventListener('submit', (event) => {
    // Enter in an address field would post the form before the payment step was seen.
    if (payment.disabled) {
      event.preventDefault()
      byId('to-payment')?.click()
      return
    }
    pushEvent(cartStep('add_payment_info', lines, { payment_type: chosen(form, 'payment') }))
  })
}

function refuse(): void {
  show('checkout-empty', true)
  const address = byId('step-address', HTMLFieldSetElement)
  if (address) address.disabled = true
}

function showSums(form: HTMLFormElement, lines: readonly FilledLine[]): void {
  const method: DeliveryMethod = chosen(form, 'delivery') === 'express' ? 'express' : 'standard'
  byId('checkout-sums')?.replaceChildren(...sumRows(addUp(lines, method)))
}

/** The chosen radio button's value; read from the elements, because a disabled step is missing from form data. */
function chosen(form: HTMLFormElement, name: string): string {
  const buttons = form.elements.namedItem(name)
  return buttons instanceof RadioNodeList ? buttons.value : ''
}
