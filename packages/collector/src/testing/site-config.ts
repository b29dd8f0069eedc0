import type { SiteConfig } from '@segue/protocol'

/** A small site config that passes every check. */
export const SITE_CONFIG: SiteConfig = {
  v: 1,
  site: 'shop',
  name: 'Shop',
  timeZone: 'Europe/Oslo',
  currency: 'EUR',
  segments: [
    {
      id: 'runner',
      name: 'Runners',
      description: 'Looked at running shoes',
      when: { event: 'view_item', op: 'at_least', value: 3 },
    },
  ],
  journey: {
    stages: [
      { id: 'awareness', name: 'Awareness' },
      {
        id: 'decision',
        name: 'Decision',
        enter: { event: 'add_to_cart', op: 'at_least', value: 1 },
      },
    ],
  },
  experiences: [
    {
      id: 'hero',
      name: 'Hero',
      state: 'running',
      mode: 'personalize',
      goal: 'purchase',
      variants: [
        {
          id: 'runner',
          name: 'For runners',
          when: { segment: 'runner' },
          changes: [{ kind: 'text', target: { selector: '#hero' }, text: 'Run' }],
        },
      ],
    },
  ],
  goals: [{ id: 'purchase', name: 'Purchase', event: 'purchase', valueProp: 'value' }],
}
