import { describe, expect, test } from 'vitest'
import { CART_LINES_MAX, LINE_PIECES_MAX } from '../limits.ts'
import { addToCart, countPieces, parseCart, setQuantity, toCartLines } from './cart.ts'

const SHOES = { slug: 'kvist-trail', size: '42', quantity: 1 }
const STOVE = { slug: 'kokk-stove', size: 'Burner and pot', quantity: 2 }

describe('parseCart', () => {
  test('reads back what toCartLines gives', () => {
    expect(toCartLines(parseCart([SHOES, STOVE]))).toEqual([SHOES, STOVE])
  })

  test.each([
    ['no list', { 0: SHOES }],
    ['an unknown product', [{ ...SHOES, slug: 'yacht' }]],
    ['a size the product does not have', [{ ...SHOES, size: '99' }]],
    ['no pieces', [{ ...SHOES, quantity: 0 }]],
    ['too many pieces', [{ ...SHOES, quantity: LINE_PIECES_MAX + 1 }]],
    ['half a piece', [{ ...SHOES, quantity: 0.5 }]],
    ['pieces as text', [{ ...SHOES, quantity: '1' }]],
    ['a line that is nothing', [null]],
  ])('leaves out %s', (_, value) => {
    expect(parseCart(value)).toEqual([])
  })

  test('keeps as many pieces and lines as the limits allow, and no more', () => {
    const full = Array.from({ length: CART_LINES_MAX + 1 }, () => ({
      ...SHOES,
      quantity: LINE_PIECES_MAX,
    }))
    expect(parseCart(full)).toHaveLength(CART_LINES_MAX)
  })

  test('takes the price from the catalogue, whatever the line claims', () => {
    expect(parseCart([{ ...SHOES, product: { priceCents: 1 } }])[0]!.product.priceCents).toBe(12900)
  })
})

describe('addToCart', () => {
  test('adds to the line of the same product in the same size, up to the limit', () => {
    const [line] = parseCart([{ ...SHOES, quantity: 8 }])
    const cart = addToCart(addToCart([], line!), line!)
    expect(toCartLines(cart)).toEqual([{ ...SHOES, quantity: LINE_PIECES_MAX }])
  })

  test('opens a new line for another size', () => {
    const [one, other] = parseCart([SHOES, { ...SHOES, size: '43' }])
    expect(countPieces(addToCart([one!], other!))).toBe(2)
  })
})

test.each([
  [4, [4, 2]],
  [LINE_PIECES_MAX + 1, [LINE_PIECES_MAX, 2]],
  [0, [2]],
  [-3, [2]],
])('setQuantity to %i leaves the quantities %j', (quantity, expected) => {
  const lines = setQuantity(parseCart([SHOES, STOVE]), { ...SHOES, quantity })
  expect(lines.map((line) => line.quantity)).toEqual(expected)
})
