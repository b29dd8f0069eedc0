import type { Guide } from './guide.ts'

/** How to choose a trail shoe. */
export const TRAIL_SHOES: Guide = {
  slug: 'choosing-trail-shoes',
  title: 'Choosing trail shoes without a spreadsheet',
  summary: 'Look at the ground first, your feet second, and at the numbers on the box last.',
  author: 'Ingrid Solheim, runs the ridge before opening time',
  minutes: 6,
  category: 'running',
  remember: 'Buy the shoe for the worst kilometre of your usual loop, not for the best one.',
  products: ['kvist-trail', 'tindra-sky', 'tempo-road'],
  parts: [
    {
      heading: 'Start with the ground',
      paragraphs: [
        'Think of the loop you run most. Not the one in the photographs: the one on a Tuesday in November. What is under your feet when you are tired and the light is going? That stretch decides what the sole has to do.',
        'Mud and wet grass want tall lugs with space between them, so that the dirt falls out again. Rock wants soft rubber and a lot of it touching the ground. Gravel and asphalt want neither; tall lugs feel like walking on corks and wear off by spring.',
      ],
      points: [
        'Bog, mud, forest floor: lugs of five millimetres or more',
        'Rock and scree: dense lugs, sticky rubber, a thin rock plate',
        'Half road, half path: three to four millimetres, a firmer foam',
      ],
    },
    {
      heading: 'Then your feet',
      paragraphs: [
        'Feet swell by almost half a size on a long run, and downhill they slide forwards. You want a thumb’s width in front of the longest toe, and a heel that stays put when you stand on the edge of a step.',
        'Wide forefoot or narrow matters more than drop. Stand on a sheet of paper, draw around your foot, and lay the insole of the shoe on top: nothing should stick out at the sides.',
      ],
    },
    {
      heading: 'The numbers, last',
      paragraphs: [
        'Drop is the height between heel and toes. If your calves complain easily, stay above six millimetres; if your knees do, try below. Change by no more than four at a time and give it three weeks.',
        'Stack is how much foam is underneath. More is kinder for hours, less is safer on edges. There is no right number, only a right one for your Tuesday in November.',
      ],
    },
  ],
}
