import { type FilledLine, setQuantity } from '../cart/cart.ts'
import { addUp, FREE_FROM_CENTS } from '../cart/totals.ts'
import { cartChange, cartStep } from '../events/ga4.ts'
import { LINE_PIECES_MAX } from '../limits.ts'
import { formatPrice } from '../money.ts'
import { readCart, writeCart } from './cart-store.ts'
import { byId, element, setText, show } from './dom.ts'
import { pushEvent } from './globals.ts'
import { picture } from './mini-line.ts'
import { sumRows } from './sums.ts'

/** The lines of the cart, with their number of pieces, and the summary beside them. */
export function startCartPage(): void {
  if (!byId('cart')) return
  const lines = readCart()
  render(lines)
  if (lines.length > 0) pushEvent(cartStep('view_cart', lines))
}

function render(lines: readonly FilledLine[]): void {
  byId('cart-lines')?.replaceChildren(...lines.map(lineRow))
  show('cart-empty', lines.length === 0)
  show('cart-summary', lines.length > 0)
  const totals = addUp(lines, 'standard')
  byId('cart-sums')?.replaceChildren(...sumRows(totals))
  const missing = Math.max(0, FREE_FROM_CENTS - totals.itemsCents)
  setText(
    'free-label',
    missing > 0 ? `${formatPrice(missing)} more and delivery is free` : 'Delivery is free',
  )
  byId('free-progress', HTMLProgressElement)?.setAttribute(
    'value',
    String(Math.min(100, Math.round((totals.itemsCents / FREE_FROM_CENTS) * 100))),
  )
}

function lineRow(line: FilledLine): HTMLLIElement {
  const { product, size, quantity } = line
  const pieces = element('input', {
    type: 'number',
    min: '1',
    max: String(LINE_PIECES_MAX),
    value: String(quantity),
  })
  pieces.addEventListener('change', () => change(line, pieces.valueAsNumber))
  const remove = element('button', { type: 'button', class: 'link' }, `Remove`)
  remove.setAttribute('aria-label', `Remove ${product.name}, ${size}`)
  remove.addEventListener('click', () => change(line, 0))
  return element(
    'li',
    { class: 'cart-line' },
    picture(product.slug, 150),
    element(
      'div',
      {},
      element('h2', {}, element('a', { href: `/p/${product.slug}` }, product.name)),
      element('p', { class: 'kind' }, `${product.kind} · ${size}`),
      element('label', { class: 'pieces' }, 'Pieces ', pieces),
      remove,
    ),
    element('p', { class: 'price' }, formatPrice(product.priceCents * quantity)),
  )
}

/** Changes a line and reports the difference: pieces put in, or pieces taken out. */
function change(line: FilledLine, wanted: number): void {
  const quantity = Number.isInteger(wanted) ? wanted : line.quantity
  const lines = setQuantity(readCart(), { ...line, quantity })
  const after = lines.find(({ slug, size }) => slug === line.slug && size === line.size)
  const difference = (after?.quantity ?? 0) - line.quantity
  writeCart(lines)
  render(lines)
  setText(
    'cart-status',
    after ? `${line.product.name}: ${after.quantity}` : `${line.product.name} removed`,
  )
  if (difference > 0) pushEvent(cartChange('add_to_cart', { ...line, quantity: difference }))
  if (difference < 0) pushEvent(cartChange('remove_from_cart', { ...line, quantity: -difference }))
}
