import { expect, test } from 'vitest'
import { listCategories, parseCatalogue } from './catalogue.ts'

const shoe = {
  id: 'A1',
  slug: 'shoe',
  name: 'Shoe',
  brand: 'Own',
  category: 'running',
  kind: 'Trail shoe',
  price: 129,
}
const tent = { ...shoe, id: 'B1', slug: 'tent', name: 'Tent', category: 'camping', price: 329.5 }
const guide = { slug: 'warm', title: 'Sleeping warm', category: 'camping' }

test('reads a catalogue and lists its categories once', () => {
  const input = { currency: 'EUR', products: [shoe, tent, shoe], guides: [guide] }
  expect(listCategories(parseCatalogue(input, 'c.json'))).toEqual(['running', 'camping'])
})

test.each([
  ['nothing', null, 'no text at currency'],
  ['no products', { currency: 'EUR', products: [], guides: [guide] }, 'no list at products'],
  [
    'a product without a name',
    { currency: 'EUR', products: [shoe, { ...tent, name: '' }], guides: [guide] },
    'no text at products[1].name',
  ],
  [
    'a price as text',
    { currency: 'EUR', products: [{ ...shoe, price: '129' }], guides: [guide] },
    'no price above 0 at products[0].price',
  ],
  [
    'a guide that is null',
    { currency: 'EUR', products: [shoe], guides: [null] },
    'no text at guides[0].slug',
  ],
])('refuses %s and says where', (_, input, wrong) => {
  expect(() => parseCatalogue(input, 'c.json')).toThrow(`c.json: ${wrong}`)
})
