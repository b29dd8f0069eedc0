import fc from 'fast-check'
import type { EventSketch } from './lines.ts'

/** What made-up worlds happen at, as ISO texts: starts of days in Oslo. */
export const TIMES: readonly string[] = [1, 2, 3, 4, 5].map(
  (day) => `2026-11-0${day}T23:00:00.000Z`,
)

const word = fc.constantFrom('hero', 'note', 'a', 'b', 'holdout', 3, null)
const user = fc.constantFrom('u1', 'u2', 'u3', 'u4', 3, null)

/** An event of worlds nobody thought of. */
export const anySketch: fc.Arbitrary<EventSketch> = fc.record({
  site: fc.constantFrom('', '', '', 'other '),
  visitor: fc.constantFrom('ann', 'bob', 'cat'),
  at: fc.constantFrom(...TIMES),
  type: fc.constantFrom(
    'page_view',
    'page_view',
    'experience_impression',
    'experience_impression',
    'purchase',
    'journey_stage_change',
    'identify',
    'identify',
    'survey',
    'survey',
    'view_item',
    'web_vitals',
    'web_vitals',
    'rage_click',
    'js_errors',
  ),
  page: fc
    .integer({ min: 0, max: 11 })
    .map((page) => ({ url: '', path: `/${page}`, title: '', referrer: '' })),
  segments: fc.subarray(['runner', 'nordic', 'paid']),
  stage: fc.constantFrom('', 'awareness', 'decision'),
  props: fc.record({
    experience: word,
    variant: word,
    from: word,
    to: word,
    hours: fc.constantFrom(1, 2.5, 4, '2', null),
    kind: fc.constantFrom('csat', 'nps', 'values', null),
    items: fc.constantFrom([{ item_category: 'shoes', item_id: 's1' }, { item_id: '' }], {
      item_id: 3,
    }),
    source: fc.constantFrom({ kind: 'paid', campaign: 'sale' }, { referrer: 'a.example' }, null),
    answer: fc.constantFrom(0, 1, 3, 4.5, 5, 9, 11, '2'),
    cause: fc.constantFrom('enter', 'exit', 'lapse', null),
    user,
    previous: user,
    path: fc.constantFrom('/1', '/2', '/3', null),
    name: fc.constantFrom('LCP', 'LCP', 'CLS', 'XYZ'),
    value: fc.constantFrom(0.1, 2_500, '3'),
    rating: fc.constantFrom('good', 'poor', null),
    id: fc.constantFrom('f1', 'f2', null),
  }),
})
