import { REGIONS } from './regions.ts'
import type { Region, Trail } from './trail.ts'

/** Every trail, region by region. */
export const TRAILS: readonly Trail[] = [
  {
    slug: 'ferrymans-stairs',
    name: 'The Ferryman’s Stairs',
    region: 'kveldsfjord',
    grade: 'moderate',
    km: 6.4,
    ascentM: 520,
    hours: '2–3 h',
    text: 'Eleven hundred stone steps from the old jetty to the hay meadows, then back along the contour with the fjord at your elbow. Slippery when wet; glorious at seven in the evening.',
    heightsM: [4, 60, 150, 260, 380, 470, 510, 498, 440, 330, 210, 90, 6],
    kit: ['kvist-trail', 'bris-vest', 'regn-shell'],
  },
  {
    slug: 'lighthouse-loop',
    name: 'Lighthouse Loop',
    region: 'kveldsfjord',
    grade: 'easy',
    km: 9.1,
    ascentM: 140,
    hours: '1½–2½ h',
    text: 'Gravel, boardwalk and one sandy beach. The lighthouse keeper sells waffles from June to August and means it when the flag is down.',
    heightsM: [3, 12, 28, 20, 36, 44, 30, 18, 40, 33, 15, 8, 3],
    kit: ['tempo-road', 'bris-vest'],
  },
  {
    slug: 'otter-river',
    name: 'Otter River Path',
    region: 'ulvedal',
    grade: 'easy',
    km: 12.8,
    ascentM: 210,
    hours: '2–4 h',
    text: 'Twelve kilometres of forest floor beside moving water. Roots the whole way, never steep. Look for slides in the bank below the second bridge.',
    heightsM: [210, 222, 240, 236, 255, 270, 266, 288, 300, 310, 304, 322, 330],
    kit: ['kvist-trail', 'storhei-boot', 'kokk-stove'],
  },
  {
    slug: 'charcoal-burners-round',
    name: 'Charcoal Burners’ Round',
    region: 'ulvedal',
    grade: 'moderate',
    km: 18.2,
    ascentM: 640,
    hours: '3–6 h',
    text: 'A circle over three wooded hills, past the round clearings where charcoal was made. Two shelters on the way, both with a fireplace and a broom.',
    heightsM: [230, 340, 470, 410, 360, 480, 590, 520, 430, 510, 560, 400, 230],
    kit: ['kvist-trail', 'vandre-38', 'lavvo-2'],
  },
  {
    slug: 'hundred-cairns',
    name: 'A Hundred Cairns',
    region: 'skarvheim',
    grade: 'moderate',
    km: 24.5,
    ascentM: 580,
    hours: '7–9 h',
    text: 'Hut to hut across the plateau. There are 104 cairns, in truth. In fog you go from one to the next and are glad of each.',
    heightsM: [980, 1090, 1160, 1210, 1190, 1240, 1284, 1250, 1210, 1230, 1180, 1120, 1060],
    kit: ['storhei-boot', 'vandre-38', 'regn-shell', 'dun-bag'],
  },
  {
    slug: 'ptarmigan-lake',
    name: 'Ptarmigan Lake',
    region: 'skarvheim',
    grade: 'easy',
    km: 7.7,
    ascentM: 190,
    hours: '2–3 h',
    text: 'Out to a lake with a gravel beach, tea, and back. A first night in a tent for many children in the village, ours included.',
    heightsM: [1010, 1030, 1064, 1100, 1130, 1152, 1160, 1152, 1128, 1100, 1060, 1034, 1010],
    kit: ['lavvo-2', 'dun-bag', 'kokk-stove'],
  },
  {
    slug: 'needle-ridge',
    name: 'Needle Ridge',
    region: 'tindrane',
    grade: 'demanding',
    km: 14.3,
    ascentM: 1480,
    hours: '7–10 h',
    text: 'Scrambling along the edge with a short abseil in the middle. Dry days only. Turn round at the saddle if you have not reached it by noon.',
    heightsM: [640, 820, 1040, 1290, 1520, 1690, 1640, 1780, 1720, 1500, 1180, 880, 640],
    kit: ['hett-helmet', 'bratt-rope', 'tindra-sky'],
  },
  {
    slug: 'glacier-tongue',
    name: 'To the Glacier’s Tongue',
    region: 'tindrane',
    grade: 'moderate',
    km: 10.6,
    ascentM: 710,
    hours: '4–5 h',
    text: 'Up the moraine to blue ice. Painted posts show where the ice ended in each decade; the walk gets a little longer every year.',
    heightsM: [420, 480, 560, 660, 780, 900, 1010, 1090, 1000, 860, 700, 540, 420],
    kit: ['tindra-sky', 'storhei-boot', 'regn-shell'],
  },
]

/** The trail at an address, or nothing. */
export function findTrail(slug: string): Trail | undefined {
  return TRAILS.find((trail) => trail.slug === slug)
}

/** The region at an address, or nothing. */
export function findRegion(slug: string): Region | undefined {
  return REGIONS.find((region) => region.slug === slug)
}

/** The trails of one region, in their order. */
export function trailsOf(region: string): readonly Trail[] {
  return TRAILS.filter((trail) => trail.region === region)
}
