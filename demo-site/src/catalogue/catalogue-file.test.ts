import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GUIDES } from '../content/guides/guides.ts'
import { toEuros } from '../money.ts'
import { PRODUCTS } from './catalogue.ts'

test('catalogue.json, which sample visitors shop from, is the catalogue of the shop', () => {
  const file = new URL('../../catalogue.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    currency: 'EUR',
    products: PRODUCTS.map(({ id, slug, name, brand, category, kind, priceCents }) => ({
      id,
      slug,
      name,
      brand,
      category,
      kind,
      price: toEuros(priceCents),
    })),
    guides: GUIDES.map(({ slug, title, category }) => ({ slug, title, category })),
  })
})
