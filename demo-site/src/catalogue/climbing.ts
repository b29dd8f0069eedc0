import type { Product } from './product.ts'

/** What the climbing shelf holds. */
export const CLIMBING: readonly Product[] = [
  {
    id: 'FF-3001',
    slug: 'bratt-rope',
    name: 'Bratt 9.5 Rope',
    brand: 'Bratt',
    category: 'climbing',
    kind: 'Single rope',
    priceCents: 18900,
    short: 'A supple 9.5-millimetre single rope that still clips cleanly in its third summer.',
    story: [
      'Thick enough for working a route, thin enough to carry to one. The sheath is woven tightly, so grit stays outside, and the middle is marked by a change of pattern that never washes off.',
      'Ropes cannot be returned once they have left their band. You will understand why.',
    ],
    sizes: ['60 m', '70 m', '80 m'],
    facts: [
      ['Diameter', '9.5 mm'],
      ['Weight', '59 g per metre'],
      ['Falls held', '7'],
      ['Impact force', '8.6 kN'],
      ['Treatment', 'Dry sheath and core'],
    ],
    marks: [
      ['Handling', 5],
      ['Wears slowly', 4],
      ['Lightness', 4],
    ],
  },
  {
    id: 'FF-3002',
    slug: 'hett-helmet',
    name: 'Hett Helmet',
    brand: 'Bratt',
    category: 'climbing',
    kind: 'Climbing helmet',
    priceCents: 7500,
    short: 'Two hundred and forty grams you forget about, with vents and room for a thin hat.',
    story: [
      'A hard shell over foam, because falling stones are not the only thing a helmet meets in a rucksack. The cradle turns flat, so it packs around your lunch.',
      'One size wheel, no tools. Four clips hold a headlamp at the angle you set.',
    ],
    sizes: ['S/M', 'M/L'],
    facts: [
      ['Weight', '240 g (S/M)'],
      ['Head', '51–58 / 56–62 cm'],
      ['Shell', 'ABS over EPS foam'],
      ['Vents', '10'],
    ],
    marks: [
      ['Protection', 5],
      ['Airy', 4],
      ['Lightness', 4],
    ],
  },
]
