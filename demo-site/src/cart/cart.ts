import { findProduct } from '../catalogue/catalogue.ts'
import type { Product } from '../catalogue/product.ts'
import { CART_LINES_MAX, LINE_PIECES_MAX } from '../limits.ts'

/** One line of a cart as it is stored and posted; the price always comes from the catalogue. */
export interface CartLine {
  readonly slug: string
  readonly size: string
  readonly quantity: number
}

/** A line together with the product it names. */
export interface FilledLine extends CartLine {
  readonly product: Product
}

/** Reads a cart from untrusted JSON; lines that name no product, size or sane quantity are left out. */
export function parseCart(value: unknown): FilledLine[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, CART_LINES_MAX).flatMap((line: unknown) => parseLine(line) ?? [])
}

/** The same cart with so many pieces more of one product in one size; the limits of a cart hold. */
export function addToCart(lines: readonly FilledLine[], added: FilledLine): FilledLine[] {
  const known = lines.some((line) => isSameLine(line, added))
  if (!known) return [...lines, added].slice(0, CART_LINES_MAX)
  return lines.map((line) =>
    isSameLine(line, added)
      ? { ...line, quantity: Math.min(LINE_PIECES_MAX, line.quantity + added.quantity) }
      : line,
  )
}

/** The same cart with another quantity in one line; nought takes the line out. */
export function setQuantity(lines: readonly FilledLine[], changed: CartLine): FilledLine[] {
  const quantity = Math.min(LINE_PIECES_MAX, Math.max(0, changed.quantity))
  return lines
    .map((line) => (isSameLine(line, changed) ? { ...line, quantity } : line))
    .filter((line) => line.quantity > 0)
}

/** How many pieces are in the cart. */
export function countPieces(lines: readonly CartLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** Strips lines to what is stored and posted. */
export function toCartLines(lines: readonly FilledLine[]): CartLine[] {
  return lines.map(({ slug, size, quantity }) => ({ slug, size, quantity }))
}

function parseLine(value: unknown): FilledLine | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { slug, size, quantity } = value as Record<string, unknown>
  const product = typeof slug === 'string' ? findProduct(slug) : undefined
  if (!product || typeof size !== 'string' || !product.sizes.includes(size)) return undefined
  if (typeof quantity !== 'number' || !Number.isInteger(quantity)) return undefined
  if (quantity < 1 || quantity > LINE_PIECES_MAX) return undefined
  return { slug: product.slug, size, quantity, product }
}

function isSameLine(one: CartLine, other: CartLine): boolean {
  return one.slug === other.slug && one.size === other.size
}
