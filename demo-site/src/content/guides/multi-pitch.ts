import type { Guide } from './guide.ts'

/** What to sort out before a first multi-pitch climb. */
export const MULTI_PITCH: Guide = {
  slug: 'first-multi-pitch',
  title: 'Before your first multi-pitch',
  summary: 'What to practise on the ground, what to bring, and when to turn around.',
  author: 'Marit Aune, mountain guide',
  minutes: 7,
  category: 'climbing',
  remember: 'Go with someone who has done it many times. No article replaces that person.',
  products: ['bratt-rope', 'hett-helmet'],
  parts: [
    {
      heading: 'Practise where it is boring',
      paragraphs: [
        'Everything that can go wrong at a stance two hundred metres up can be rehearsed at the foot of a crag. Build a belay from two bolts. Swap leads without unclipping anything. Coil the rope in loops that get shorter, so that it runs out without a knot.',
        'Do each of these until you can talk about something else while you do it. Then do it in gloves.',
      ],
    },
    {
      heading: 'A short list',
      paragraphs: ['You need less than the internet says, and all of it has to be in reach.'],
      points: [
        'A single rope of sixty metres, or two halves if you abseil down',
        'Helmets, on both heads, from the car park to the car park',
        'Twelve quickdraws, two long slings, three locking carabiners each',
        'A shell, a litre of water and a lamp, in one pack for the second',
      ],
    },
    {
      heading: 'Turn around early',
      paragraphs: [
        'Write a time on your hand before you start: if you are not half way up by then, you go down. Turning round is a plan; it only feels like failing when you had none.',
        'Know how you would abseil from every stance before you leave it. If you would not, the stance before that one was your last chance.',
      ],
    },
  ],
}
