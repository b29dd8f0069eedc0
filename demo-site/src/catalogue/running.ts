import type { Product } from './product.ts'

const SHOE_SIZES = ['37', '38', '39', '40', '41', '42', '43', '44', '45', '46']

/** What the running shelf holds. */
export const RUNNING: readonly Product[] = [
  {
    id: 'FF-1001',
    slug: 'kvist-trail',
    name: 'Kvist Trail',
    brand: 'Skarv',
    category: 'running',
    kind: 'Trail shoe',
    priceCents: 12900,
    short: 'Six-millimetre lugs and a calm, wide forefoot for roots, mud and wet rock.',
    story: [
      'Kvist is the shoe we hand to people who leave the gravel for the first time. The lugs bite into soft ground without feeling like studs, and the forefoot lets your toes spread when the descent gets long.',
      'On dry asphalt it is merely fine. If more than half of your running is on roads, look at Tempo Road instead.',
    ],
    sizes: SHOE_SIZES,
    facts: [
      ['Weight', '285 g (EU 42)'],
      ['Drop', '6 mm'],
      ['Stack', '28 / 22 mm'],
      ['Lugs', '6 mm, sticky rubber'],
      ['Fit', 'Wide'],
      ['Upper', 'Recycled mesh, welded toe guard'],
    ],
    marks: [
      ['Grip on mud', 5],
      ['Cushioning', 3],
      ['On asphalt', 2],
    ],
  },
  {
    id: 'FF-1002',
    slug: 'tempo-road',
    name: 'Tempo Road',
    brand: 'Skarv',
    category: 'running',
    kind: 'Road shoe',
    priceCents: 13900,
    short: 'A soft, quick everyday shoe for asphalt and packed gravel, up to the marathon.',
    story: [
      'Thirty-six millimetres of light foam and a gently rocking sole: Tempo takes the sting out of the last ten kilometres. The heel is firm enough that it never wobbles through corners.',
      'It has no business on wet roots. We sell it for roads, canal paths and parks, and there it is the one we reach for.',
    ],
    sizes: SHOE_SIZES,
    facts: [
      ['Weight', '248 g (EU 42)'],
      ['Drop', '8 mm'],
      ['Stack', '36 / 28 mm'],
      ['Outsole', 'Blown rubber, flat'],
      ['Fit', 'Regular'],
      ['Upper', 'Knitted, one piece'],
    ],
    marks: [
      ['Grip on mud', 1],
      ['Cushioning', 5],
      ['On asphalt', 5],
    ],
  },
  {
    id: 'FF-1003',
    slug: 'tindra-sky',
    name: 'Tindra Sky',
    brand: 'Skarv',
    category: 'running',
    kind: 'Mountain racing shoe',
    priceCents: 16900,
    short: 'Low, precise and light: for scree, ridges and the days with a number on your chest.',
    story: [
      'Tindra sits close to the ground, so you feel the edge you are standing on. A thin rock plate keeps sharp scree out, the dense lugs hold on steep grass, and the upper sheds water in a few strides.',
      'Twenty kilometres is where most of us want more cushioning. For longer days, Kvist is kinder.',
    ],
    sizes: SHOE_SIZES.slice(1),
    facts: [
      ['Weight', '219 g (EU 42)'],
      ['Drop', '4 mm'],
      ['Stack', '22 / 18 mm'],
      ['Lugs', '5 mm, close set'],
      ['Fit', 'Narrow'],
      ['Upper', 'Ripstop weave, drains fast'],
    ],
    marks: [
      ['Grip on rock', 5],
      ['Cushioning', 2],
      ['On asphalt', 2],
    ],
  },
  {
    id: 'FF-1004',
    slug: 'bris-vest',
    name: 'Bris 8 Vest',
    brand: 'Skarv',
    category: 'running',
    kind: 'Running vest',
    priceCents: 9900,
    short: 'Eight litres that do not bounce, with two soft flasks and room for a shell.',
    story: [
      'The vest closes with two straps you can move without taking it off. Flasks sit high, where they do not slap; the back pocket swallows a rain shell, a hat and a sandwich.',
      'Washable at 30 degrees, flasks in the dishwasher. Straps and buckles are spare parts we keep.',
    ],
    sizes: ['S', 'M', 'L'],
    facts: [
      ['Weight', '192 g without flasks'],
      ['Volume', '8 litres'],
      ['Flasks', '2 × 500 ml, included'],
      ['Pockets', '9, two with zip'],
      ['Fabric', 'Recycled mesh'],
    ],
    marks: [
      ['Stays put', 5],
      ['Room', 3],
      ['Airy back', 4],
    ],
  },
]
