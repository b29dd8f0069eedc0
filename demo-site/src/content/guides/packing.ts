import type { Guide } from './guide.ts'

/** How to pack for two nights. */
export const PACKING: Guide = {
  slug: 'packing-for-two-nights',
  title: 'Packing for two nights, under nine kilos',
  summary: 'A list that has been carried, and the four things people bring home unused.',
  author: 'Tomas Eide, warden of two huts',
  minutes: 5,
  category: 'hiking',
  remember:
    'Pack for the weather you will meet and the mistake you are likely to make. Nothing else.',
  products: ['vandre-38', 'regn-shell', 'storhei-boot'],
  parts: [
    {
      heading: 'Lay it all on the floor',
      paragraphs: [
        'Put everything you mean to take on the floor and walk around it once. Ask of each thing: when, exactly, will I hold this in my hand? If the answer begins with “in case”, it needs a second reason.',
        'Weigh the pack without food and water. Six kilos is comfortable for two summer nights with a tent shared by two. Food is 650 grams a day, and most of us carry one day too many.',
      ],
    },
    {
      heading: 'Heavy in the middle, wet outside',
      paragraphs: [
        'The tent goes upright against your back, between the shoulder blades. The sleeping bag goes underneath, because you need it last. Rain shell and snack go where you reach them without taking the pack off.',
        'One waterproof liner inside beats any rain cover outside. A bin bag from the kitchen is exactly as waterproof as the expensive one.',
      ],
      points: [
        'Bottom: sleeping bag, dry clothes for the night',
        'Middle, at the back: tent, food, stove',
        'Top: warm layer, first aid, lamp',
        'Outside: shell, map, water',
      ],
    },
    {
      heading: 'What comes home unused',
      paragraphs: [
        'Second trousers. The big knife. A book of more than two hundred pages. Camp shoes: walk barefoot, it is what the moss is for.',
      ],
    },
  ],
}
