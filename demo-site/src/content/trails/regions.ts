import type { Region } from './trail.ts'

/** The regions of the trail finder, from the coast inland. */
export const REGIONS: readonly Region[] = [
  {
    slug: 'kveldsfjord',
    name: 'Kveldsfjord',
    line: 'Salt air, steep farms, evening light',
    intro:
      'The paths here were cut by people who lived on ledges and rowed to church. They are steep, short and end with a view of water.',
  },
  {
    slug: 'ulvedal',
    name: 'Ulvedal',
    line: 'Old spruce, soft ground, good berries',
    intro:
      'A long forest valley with a river that you hear before you see it. Runs well in any weather, and best of all in light rain.',
  },
  {
    slug: 'skarvheim',
    name: 'Skarvheim',
    line: 'High plateau, wide sky, no trees at all',
    intro:
      'Above 1,100 metres the country opens. Cairns every hundred steps, huts a day apart, and weather that changes its mind by the hour.',
  },
  {
    slug: 'tindrane',
    name: 'Tindrane',
    line: 'Ridges, scree, the sharp end',
    intro:
      'The peaks on our sign. Dry rock in late summer, snow in the gullies until July. Start early and be down before the afternoon cloud.',
  },
]
