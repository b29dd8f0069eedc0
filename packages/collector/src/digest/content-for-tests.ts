import type { DigestContent } from '@segue/protocol/api'

/** A digest in which everything stands that one can have. */
export const CONTENT: DigestContent = {
  ...{ site: 'shop', name: 'Fell & <b>Fjord</b>', zone: 'Europe/Oslo', currency: 'EUR' },
  from: Date.parse('2026-11-15T23:00:00Z'),
  until: Date.parse('2026-11-22T23:00:00Z'),
  visitors: { now: 1200, before: 1000 },
  goals: [
    {
      ...{ goal: 'purchase', name: 'Purchase' },
      ...{ converted: { now: 9, before: 0 }, revenue: { now: 1250.5, before: 1000 } },
    },
  ],
  moves: [{ from: 'Awareness', to: 'Decision', moves: { now: 5, before: 10 } }],
  experiments: [
    { experience: 'hero', name: 'Hero', judgement: 'too_early', text: 'Too early to say.' },
  ],
  warnings: ['2.0 % of the events were refused (EVENT_TYPE_INVALID).'],
  saved: [
    {
      name: 'Ways <script>alert(1)</script>',
      rows: [{ from: '/a|b', to: '', visitors: 3, share: 0.123456 }],
      ...{ more: 12, problem: '' },
    },
    { name: 'Gone', rows: [], more: 0, problem: 'Not there: segment:runner.' },
  ],
  problems: [],
}
