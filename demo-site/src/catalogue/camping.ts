import type { Product } from './product.ts'

/** What the camping shelf holds. */
export const CAMPING: readonly Product[] = [
  {
    id: 'FF-4001',
    slug: 'lavvo-2',
    name: 'Lavvo 2 Tent',
    brand: 'Leir',
    category: 'camping',
    kind: 'Tent',
    priceCents: 42900,
    short: 'Two people, two porches, three poles: up in four minutes, still there in a gale.',
    story: [
      'Inner and outer go up together, so the inside stays dry in rain. You can sit upright, both of you, and cook in either porch while the other one sleeps.',
      'We have had it in a measured 27 metres per second on the plateau. Bring the long pegs.',
    ],
    sizes: ['Lichen green'],
    facts: [
      ['Weight', '2.1 kg'],
      ['Floor', '220 × 135 cm'],
      ['Height', '108 cm'],
      ['Porches', '2 × 0.9 m²'],
      ['Packed', '44 × 16 cm'],
    ],
    marks: [
      ['In wind', 5],
      ['Room for two', 4],
      ['Lightness', 3],
    ],
  },
  {
    id: 'FF-4002',
    slug: 'dun-bag',
    name: 'Dun −5 Bag',
    brand: 'Leir',
    category: 'camping',
    kind: 'Sleeping bag',
    priceCents: 26900,
    short: 'Traceable down for nights at minus five, with a draught collar that really closes.',
    story: [
      'Five hundred grams of 750-fill down in slanted chambers, and a foot box wide enough to keep tomorrow’s socks warm. The zip has a stiff tape and does not eat the fabric.',
      'The temperature on the label is the comfort limit for someone who feels the cold, not a survival record.',
    ],
    sizes: ['Up to 175 cm', 'Up to 195 cm'],
    facts: [
      ['Weight', '940 g'],
      ['Comfort', '−5 °C'],
      ['Fill', '500 g, 750 cuin'],
      ['Packed', '7 litres'],
      ['Down', 'Traceable, no live plucking'],
    ],
    marks: [
      ['Warmth', 5],
      ['Packs small', 4],
      ['Room inside', 3],
    ],
  },
  {
    id: 'FF-4003',
    slug: 'kokk-stove',
    name: 'Kokk Stove Set',
    brand: 'Leir',
    category: 'camping',
    kind: 'Stove',
    priceCents: 8900,
    short: 'Burner, litre pot and lid that nest around a gas can; a litre boils in four minutes.',
    story: [
      'The burner has a real simmer, so there is life beyond instant noodles. Legs unfold wide enough for a frying pan; the pot has a spout that pours and marks you can read in the dark.',
      'Gas is not included, and we cannot post it. Most village shops on our trails keep it.',
    ],
    sizes: ['Burner and pot'],
    facts: [
      ['Weight', '310 g with pot'],
      ['Boils a litre in', '4 min 10 s'],
      ['Pot', '1.0 litre, hard anodised'],
      ['Gas', 'Screw cartridge, not included'],
    ],
    marks: [
      ['Simmers', 5],
      ['In wind', 3],
      ['Packs small', 5],
    ],
  },
]
