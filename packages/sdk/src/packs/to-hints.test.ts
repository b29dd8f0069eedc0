import type { Experience, Outcome } from '@segue/protocol'
import { expect, test } from 'vitest'
import { toHints } from './to-hints.ts'

const toExperience = (id: string, pages?: readonly string[]): Experience => ({
  ...{ id, name: id, state: 'running', mode: 'personalize', ...(pages && { pages }) },
  variants: [
    { id: 'a', name: 'A', changes: [{ kind: 'text', target: { selector: '#a' }, text: 'A' }] },
    { id: 'b', name: 'B', changes: [{ kind: 'slot', slot: 'b' }] },
  ],
})
const EXPERIENCES = [toExperience('here', ['/p/*']), toExperience('everywhere')]
const SELECTOR = '#a,segue-slot[name="b"],[data-segue="b"]'
const HERE = [SELECTOR, '/p/*']

test.each<[string, Partial<Outcome>, unknown]>([
  ['shown a variant', { arm: 'a', verdict: 'shown' }, HERE],
  ['kept on the default', { arm: 'control', verdict: 'control' }, HERE],
  ['on another page', { arm: null, verdict: 'page_no_match' }, HERE],
  ['no longer concerned', { arm: null, verdict: 'segment_no' }, undefined],
])('for a visitor who is %s', (_, outcome, hint) => {
  const outcomes = [{ experience: 'here', ...outcome }] as Outcome[]
  expect(toHints({ here: ['#old'], gone: ['#gone'] }, EXPERIENCES, { outcomes })).toEqual({
    here: hint,
  })
})

test('an experience for other pages that never concerned the visitor is not hinted', () => {
  const outcomes = [{ experience: 'here', arm: null, verdict: 'page_no_match' }] as Outcome[]
  expect(toHints({}, EXPERIENCES, { outcomes })).toEqual({})
})

test('an experience without pages is hinted for all of them', () => {
  const outcomes = [{ experience: 'everywhere', arm: 'a', verdict: 'shown' }] as Outcome[]
  expect(toHints({}, EXPERIENCES, { outcomes })).toEqual({ everywhere: [SELECTOR] })
})
