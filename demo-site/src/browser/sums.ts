import type { Totals } from '../cart/totals.ts'
import { formatPrice } from '../money.ts'
import { element } from './dom.ts'

/** The rows of a summary: goods, delivery, total with the tax inside. */
export function sumRows(totals: Totals): HTMLDivElement[] {
  const delivery = totals.deliveryCents === 0 ? 'Free' : formatPrice(totals.deliveryCents)
  return [
    row('Goods', formatPrice(totals.itemsCents)),
    row('Delivery', delivery),
    row('VAT inside', formatPrice(totals.taxCents)),
    row('Total', formatPrice(totals.totalCents), 'sum-total'),
  ]
}

function row(label: string, value: string, name = 'sum'): HTMLDivElement {
  return element('div', { class: name }, element('dt', {}, label), element('dd', {}, value))
}
