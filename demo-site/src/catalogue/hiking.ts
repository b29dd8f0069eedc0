import type { Product } from './product.ts'

/** What the hiking shelf holds. */
export const HIKING: readonly Product[] = [
  {
    id: 'FF-2001',
    slug: 'storhei-boot',
    name: 'Storhei Boot',
    brand: 'Heimgang',
    category: 'hiking',
    kind: 'Hiking boot',
    priceCents: 21900,
    short: 'Full-grain leather, a rubber rand and a sole that our workshop can replace twice.',
    story: [
      'A boot for bogs, boulder fields and a heavy pack. The leather is 2.4 millimetres thick and needs a week of short walks before it belongs to you; after that it will stay for ten years.',
      'Bring them back when the sole is gone. Resoling costs 79 euros and takes nine days.',
    ],
    sizes: ['37', '38', '39', '40', '41', '42', '43', '44', '45', '46', '47'],
    facts: [
      ['Weight', '690 g (EU 42)'],
      ['Shaft', '16 cm'],
      ['Leather', 'Full grain, 2.4 mm'],
      ['Lining', 'Wool and membrane'],
      ['Sole', 'Cemented, resoles twice'],
    ],
    marks: [
      ['Ankle support', 5],
      ['Dry feet', 4],
      ['Out of the box', 2],
    ],
  },
  {
    id: 'FF-2002',
    slug: 'vandre-38',
    name: 'Vandre 38 Pack',
    brand: 'Heimgang',
    category: 'hiking',
    kind: 'Trekking pack',
    priceCents: 17900,
    short: 'Thirty-eight litres for two or three nights, on a back that adjusts in ten seconds.',
    story: [
      'Vandre carries twelve kilos without talking about it. The frame is one bent steel rod, the hip belt is cut in two lengths, and the lid moves up when you come back with more than you left with.',
      'Every buckle on it is a spare part. Send us a photograph and we post you the piece.',
    ],
    sizes: ['Short back', 'Long back'],
    facts: [
      ['Weight', '1,240 g'],
      ['Volume', '38 + 6 litres'],
      ['Carries well up to', '13 kg'],
      ['Fabric', '210D recycled nylon'],
      ['Rain cover', 'In the bottom pocket'],
    ],
    marks: [
      ['Comfort at 12 kg', 5],
      ['Lightness', 3],
      ['Order inside', 4],
    ],
  },
  {
    id: 'FF-2003',
    slug: 'regn-shell',
    name: 'Regn Shell',
    brand: 'Heimgang',
    category: 'hiking',
    kind: 'Rain shell',
    priceCents: 24900,
    short: 'Three layers against sideways rain, quiet enough to hear the curlew over it.',
    story: [
      'Regn is the jacket for days when the forecast is a shrug. A stiff hood brim, pockets above the hip belt, and zips under the arms that open with one hand.',
      'The membrane is free of fluorine. It needs washing more often than you think: three times a season keeps it dry.',
    ],
    sizes: ['XS', 'S', 'M', 'L', 'XL'],
    facts: [
      ['Weight', '410 g (M)'],
      ['Water column', '20,000 mm'],
      ['Layers', '3'],
      ['Hood', 'Fits over a helmet'],
      ['Treatment', 'Fluorine-free'],
    ],
    marks: [
      ['In heavy rain', 5],
      ['Breathes', 4],
      ['Packs small', 3],
    ],
  },
]
