import { countPieces, type FilledLine, parseCart, toCartLines } from '../cart/cart.ts'
import { byId } from './dom.ts'
import { forget, readJson, writeJson } from './storage.ts'

/** The cart as this browser remembers it. */
export function readCart(): FilledLine[] {
  return parseCart(readJson('shop_cart'))
}

/** Remembers the cart and shows its count in the header. */
export function writeCart(lines: readonly FilledLine[]): void {
  writeJson('shop_cart', toCartLines(lines))
  showCount(lines)
}

/** Empties the cart. */
export function clearCart(): void {
  forget('shop_cart')
  showCount([])
}

/** Shows how many pieces are in the cart, and keeps it right when another tab changes the cart. */
export function startCount(): void {
  showCount(readCart())
  window.addEventListener('storage', ({ key }) => {
    if (key === 'shop_cart') showCount(readCart())
  })
}

function showCount(lines: readonly FilledLine[]): void {
  const count = byId('cart-count')
  if (!count) return
  const pieces = countPieces(lines)
  count.textContent = String(pieces)
  count.setAttribute('aria-label', `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`)
  count.hidden = pieces === 0
}
