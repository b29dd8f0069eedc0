import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toNamedParts } from './to-named-parts.ts'

const CONFIG = {
  ...SITE_CONFIG,
  segments: ['runner', 'secret'].map((id) => ({
    ...{ id, name: id.toUpperCase() },
    when: { event: 'page_view', op: 'at_least', value: 1 } as const,
  })),
  journey: { stages: [{ id: 'new', name: 'New' }] },
}

test('only what an answer names is named, and of it no rule', () => {
  expect(toNamedParts({ rows: [{ segment: 'runner', visitors: 2 }] }, CONFIG)).toEqual({
    currency: 'EUR',
    segments: [{ id: 'runner', name: 'RUNNER' }],
    journey: { stages: [] },
    experiences: [],
    goals: [],
  })
})
