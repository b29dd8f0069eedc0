import type { Guide } from './guide.ts'

/** How to sleep warm outside. */
export const SLEEPING_WARM: Guide = {
  slug: 'sleeping-warm',
  title: 'Sleeping warm is done before midnight',
  summary: 'Cold nights are lost in the last hour of the evening. Here is how to win them back.',
  author: 'Jon Haugland, sleeps outside 60 nights a year',
  minutes: 4,
  category: 'camping',
  remember: 'A bag only keeps the warmth you bring into it. Go to bed warm.',
  products: ['dun-bag', 'lavvo-2', 'kokk-stove'],
  parts: [
    {
      heading: 'Choose the place, then the view',
      paragraphs: [
        'Cold air runs downhill like water and lies in hollows. Ten metres above the lake it is often four degrees warmer. Look for a flat spot half way up a slope, with the back of the tent to the wind.',
        'Morning sun is worth more than evening sun: you will want to dry things. Put the door to the east if the wind lets you.',
      ],
    },
    {
      heading: 'Eat, move, then lie down',
      paragraphs: [
        'Fat burns slowly. A spoon of butter in the last cup of soup will still be working at three in the morning. Then twenty squats, quickly, and into the bag before the warmth is gone.',
      ],
      points: [
        'A dry set of wool that you wear for nothing else',
        'A bottle of hot water at your feet, lid checked twice',
        'Tomorrow’s gas and lamp battery in the bag with you',
      ],
    },
    {
      heading: 'Let the damp out',
      paragraphs: [
        'Two people breathe out half a litre of water in a night. Leave both vents open, even when it feels wrong. Breathe outside the bag, with a scarf over your nose rather than your nose under the hood.',
      ],
    },
  ],
}
