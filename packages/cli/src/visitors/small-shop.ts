import type { SiteConfig } from '@segue/protocol'

/** A small shop for tests: one segment by behaviour, one by trait, two stages, one experience for the segment. */
export const SMALL_SHOP: SiteConfig = {
  v: 1,
  site: 'shop',
  name: 'Shop',
  timeZone: 'UTC',
  currency: 'EUR',
  segments: [
    {
      id: 'keen',
      name: 'Keen',
      when: { event: 'view', op: 'at_least', value: 2, within: { days: 7 } },
    },
    {
      id: 'on-phone',
      name: 'On a phone',
      when: { trait: 'device.kind', op: 'equals', value: 'mobile' },
    },
  ],
  journey: {
    stages: [
      { id: 'new', name: 'New' },
      {
        id: 'close',
        name: 'Close',
        enter: { event: 'view', op: 'at_least', value: 2 },
      },
    ],
  },
  experiences: [
    {
      id: 'hero',
      name: 'Hero',
      state: 'running',
      mode: 'personalize',
      pages: ['/'],
      variants: [
        {
          id: 'warm',
          name: 'Warm',
          when: { segment: 'keen' },
          changes: [{ kind: 'text', target: { selector: '#hero' }, text: 'Welcome back' }],
        },
      ],
    },
  ],
  goals: [],
}
