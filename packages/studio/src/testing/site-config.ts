import type { SiteConfig } from '@segue/protocol'

/** A small site config with one of everything the screens name. */
export const SITE_CONFIG: SiteConfig = {
  v: 1,
  site: 'shop',
  name: 'Fell & Fjord',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  segments: [
    { id: 'runner', name: 'Runners', when: { event: 'view_item', op: 'at_least', value: 3 } },
    { id: 'regular', name: 'Regulars', when: { event: 'purchase', op: 'at_least', value: 2 } },
  ],
  journey: {
    stages: [
      { id: 'awareness', name: 'Awareness' },
      { id: 'decision', name: 'Decision' },
    ],
  },
  experiences: [
    {
      id: 'hero',
      name: 'Home hero',
      state: 'running',
      mode: 'experiment',
      goal: 'order',
      variants: [
        { id: 'bold', name: 'Bold hero', changes: [] },
        { id: 'calm', name: 'Calm hero', changes: [] },
      ],
    },
  ],
  goals: [{ id: 'order', name: 'Order', event: 'purchase', valueProp: 'value' }],
}
