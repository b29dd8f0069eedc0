import { expect, test } from 'vitest'
import { findProduct } from '../catalogue/catalogue.ts'
import type { FilledLine } from './cart.ts'
import { addUp, type DeliveryMethod } from './totals.ts'

test.each<[cents: number, DeliveryMethod, delivery: number, total: number, tax: number]>([
  [0, 'standard', 0, 0, 0],
  [0, 'express', 0, 0, 0],
  [7999, 'standard', 490, 8489, 1415],
  [8000, 'standard', 0, 8000, 1333],
  [8000, 'express', 1200, 9200, 1533],
])(
  'goods for %i cents by %s cost %i to deliver and %i in all, %i of it tax',
  (cents, method, delivery, total, tax) => {
    expect(addUp(cents === 0 ? [] : [lineWorth(cents)], method)).toEqual({
      itemsCents: cents,
      deliveryCents: delivery,
      totalCents: total,
      taxCents: tax,
    })
  },
)

function lineWorth(priceCents: number): FilledLine {
  const product = { ...findProduct('kvist-trail')!, priceCents }
  return { slug: product.slug, size: '42', quantity: 1, product }
}
