import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { toReplayLines } from './replay-lines.ts'
import { unseenChanges } from './unseen-changes.ts'

const who = (visitors: number) => ({ visitors, examples: ['ann'] })
const NOBODY = { visitors: 0, examples: [] }

test('moves are told in sentences, by the names of the draft or, of what is gone, those published', () => {
  const [runner, regular] = SITE_CONFIG.segments
  const config = { ...SITE_CONFIG, segments: [{ ...runner!, name: 'Joggers' }] }
  const moves = {
    visitors: 900,
    segments: [
      { segment: regular!.id, before: 8, after: 0, entered: NOBODY, left: who(8) },
      { segment: runner!.id, before: 1_000, after: 1_012, entered: who(12), left: NOBODY },
    ],
    stages: [{ from: 'awareness', to: 'decision', ...who(412) }],
    arms: [
      { experience: 'hero', from: 'control', to: 'bold', ...who(1) },
      { experience: 'hero', from: null, to: 'calm', ...who(2) },
      { experience: 'hero', from: 'calm', to: null, ...who(3) },
    ],
  }
  expect(toReplayLines(moves, SITE_CONFIG, config).map(({ text }) => text)).toEqual([
    '412 visitors of the last 30 days would move from Awareness to Decision.',
    '12 visitors of the last 30 days would come into Joggers (1,000 → 1,012).',
    '8 visitors of the last 30 days would fall out of Regulars (8 → 0).',
    '3 visitors of the last 30 days would no longer get Calm hero of Home hero.',
    '2 visitors of the last 30 days would newly get Calm hero of Home hero.',
    '1 visitor of the last 30 days would get Bold hero in place of Control of Home hero.',
  ])
})

test.each([
  ['nothing for a rule that was not touched', 0, []],
  ['what a new rule asks for', 1, ['language']],
])('of facts that only browsers know it tells %s', (_, added, expected) => {
  const asks = {
    id: 'asks',
    name: 'Asks',
    when: { trait: 'device.language', op: 'exists' },
  } as const
  const published = { ...SITE_CONFIG, segments: [...SITE_CONFIG.segments, asks] }
  const copies = Array.from({ length: added }, () => ({ ...asks, id: 'new' }))
  const config = { ...published, segments: [...published.segments, ...copies] }
  expect(unseenChanges(published, config)).toEqual(expected)
  expect(unseenChanges(config, published)).toEqual(expected)
})
