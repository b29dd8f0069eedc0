import { expect, test } from 'vitest'
import { CONTENT_CHARS_MAX, CONTENT_NODES_MAX } from '../../limits.ts'
import { toContent } from './to-content.ts'

const SHOE = { '@type': 'Product', name: 'Trail shoe', sku: 'A1' }
const KNOWN = { type: 'product', name: 'Trail shoe', sku: 'A1' }

test.each<[string, unknown, object]>([
  ['a product', SHOE, KNOWN],
  ['a product by its full type', { ...SHOE, '@type': 'https://schema.org/Product' }, KNOWN],
  ['a product of two types', { ...SHOE, '@type': ['Car', 'Product'] }, KNOWN],
  ['a product in a list', [{ '@type': 'Organization' }, SHOE], KNOWN],
  ['a product in a graph', { '@graph': [{ '@type': 'WebSite' }, SHOE] }, KNOWN],
  ['what a page is about', { '@type': 'ItemPage', mainEntity: SHOE }, KNOWN],
  ['a product beside an article', [{ '@type': 'Article', headline: 'How' }, SHOE], KNOWN],
  [
    'an offer, a brand of its own, a number as text',
    {
      ...SHOE,
      ...{ brand: { '@type': 'Brand', name: 'Peak' }, category: ['Running', 'Shoes'] },
      offers: [{ price: '129.90', priceCurrency: 'EUR' }],
    },
    { ...KNOWN, category: 'Running', brand: 'Peak', price: 129.9, currency: 'EUR' },
  ],
  [
    'the lowest of several prices',
    { ...SHOE, offers: { '@type': 'AggregateOffer', lowPrice: 99 } },
    { ...KNOWN, price: 99 },
  ],
  [
    'an article',
    {
      ...{ '@type': 'NewsArticle', headline: ' Ten \n runs ', articleSection: 'Sport' },
      author: [{ '@type': 'Person', name: 'Kim' }],
    },
    { type: 'article', name: 'Ten runs', section: 'Sport', author: 'Kim' },
  ],
])('%s is read', (_, document, expected) => {
  expect(toContent([undefined, document])).toEqual(expected)
})

test.each<[string, unknown[]]>([
  ['nothing', []],
  ['what is no JSON', [undefined]],
  ['a text, a number, null', ['Product', 7, null]],
  ['two products, as in a list', [SHOE, { ...SHOE, sku: 'B2' }]],
  ['products inside a list of offers', [{ '@type': 'ItemList', itemListElement: [SHOE] }]],
  ['a product that another thing mentions', [{ '@type': 'Review', itemReviewed: SHOE }]],
  ['another type that begins alike', [{ '@type': 'ProductCollection' }]],
])('%s is about nothing', (_, documents) => {
  expect(toContent(documents)).toBeUndefined()
})

test.each<[string, unknown]>([
  ['functions of the prototype', JSON.parse('{"@type":"Product","__proto__":{"name":"x"}}')],
  ['a name that is a node without one', { '@type': 'Product', name: { '@value': {} } }],
  ['a price that is none', { '@type': 'Product', offers: { price: '1e999' } }],
  ['an offer that is a text', { '@type': 'Product', offers: 'constructor' }],
  ['a brand that is null', { '@type': 'Product', brand: [null] }],
])('%s is inert', (_, document) => {
  expect(toContent([document])).toEqual({ type: 'product' })
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('texts are scrubbed and cut', () => {
  const long = 'x'.repeat(CONTENT_CHARS_MAX + 1)
  const article = { '@type': 'Article', author: 'kim@shop.example', headline: long }
  expect(toContent([article])).toMatchObject({ author: '[email]', name: long.slice(1) })
})

test('a product behind more nodes than are looked at is not found', () => {
  const before = Array(CONTENT_NODES_MAX - 1).fill({})
  expect(toContent([...before, SHOE])).toEqual(KNOWN)
  expect(toContent([...before, {}, SHOE])).toBeUndefined()
})
