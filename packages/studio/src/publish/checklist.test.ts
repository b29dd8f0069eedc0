import type { ConfigFinding, Experience, SiteConfig } from '@segue/protocol'
import type { DraftComment } from '@segue/protocol/api'
import { expect, test } from 'vitest'
import { SITE_CONFIG } from '../testing/site-config.ts'
import { type ChecklistFacts, toChecklist } from './checklist.ts'

const DAY_MS = 86_400_000
const FRAME = { asOf: 0, from: 0, until: 30 * DAY_MS, zone: 'UTC' }
const HERO = SITE_CONFIG.experiences[0]!
const EDITED: SiteConfig = { ...SITE_CONFIG, experiences: [{ ...HERO, traffic: 1 }] }

function reached(visitors: number, converted: number): ChecklistFacts['goals'] {
  const row = { goal: 'order', visitors, converted, conversions: converted, revenue: 0 }
  return { ...FRAME, rows: [row] }
}

function displayed(exposures: number, missing: number): ChecklistFacts['display'] {
  const measures = {
    measured: 0,
    seen: 0,
    originalSeen: 0,
    hiddenMsP75: null,
    layoutShiftP75: null,
  }
  const row = { experience: 'hero', arm: 'bold', exposures, missing, contested: 0, ...measures }
  return { ...FRAME, rows: [row] }
}

function withHero(own: Partial<Experience>): SiteConfig {
  return { ...SITE_CONFIG, experiences: [{ ...HERO, ...own }] }
}

function toFinding(code: string): ConfigFinding {
  return { code, path: '', about: [], text: `About ${code}.`, witness: { visitor: '', events: [] } }
}

const FACTS: ChecklistFacts = {
  ...{ config: SITE_CONFIG, published: SITE_CONFIG, check: { issues: [], findings: [] } },
  ...{ goals: reached(900, 120), display: displayed(500, 2), comments: [] },
}
const ISSUE = { code: 'X', path: 'goals[0]', expected: '', received: '', remedy: 'Mend it.' }
const SAID: DraftComment = {
  ...{ id: 'c1', about: { kind: 'experience', id: 'hero' }, text: 'Too <b>bold</b>?' },
  ...{ at: 0, by: 'bo@shop.example', resolved: null },
}
const { goal: _, ...AIMLESS } = HERO
const FRESH = { id: 'fresh', name: 'Fresh', event: 'sign_up' }

test.each<[string, Partial<ChecklistFacts>, string, string]>([
  ['nothing is shared', {}, 'good', 'No two experiences change the same element.'],
  ['nothing contradicts', {}, 'good', 'No rule contradicts itself'],
  [
    'nobody looked',
    { check: { issues: [], findings: null } },
    'unknown',
    'Contradictions and overlaps were not looked for',
  ],
  ['an element is shared', finds('TARGET_SHARED'), 'warn', 'The same element is changed twice'],
  ['rules overlap', finds('SEGMENT_OVERLAPPING'), 'warn', '1 rule is worth a look'],
  ['it has issues', { check: { issues: [ISSUE], findings: [] } }, 'warn', '1 problem has to be'],
  ['a goal is reached', {}, 'good', 'reached in the last 30 days: Order by 120.'],
  ['a goal is silent', { goals: reached(900, 0) }, 'warn', 'Nobody reached this goal'],
  [
    'a goal is new',
    { config: { ...withHero({ goal: 'fresh' }), goals: [FRESH] } },
    'unknown',
    'New goals are counted once they are published: Fresh.',
  ],
  [
    'there is no goal',
    { config: { ...SITE_CONFIG, goals: [], experiences: [AIMLESS] } },
    'warn',
    'Without a goal nothing will tell whether it works: Home hero.',
  ],
  ['places are found', {}, 'good', 'The place of 1 running experience was found'],
  ['a place is missing', { display: displayed(500, 26) }, 'warn', 'Home hero on 5.2 % of its'],
  ['a place was never seen', { display: { ...FRAME, rows: [] } }, 'unknown', 'On no page so far'],
  ['nobody is held out', {}, 'warn', 'No holdout'],
  [
    'some are held out',
    { config: { ...SITE_CONFIG, settings: { holdout: 0.05 } } },
    'good',
    '5 % of visitors stay on the default',
  ],
  ['it takes long', { config: EDITED }, 'warn', 'Home hero takes about 1,249 days to tell a lift'],
  [
    'much is going on',
    { config: EDITED, goals: reached(900_000, 120_000) },
    'good',
    'Home hero takes about 7 days to tell a lift of 10 %',
  ],
  [
    'nobody converts',
    { config: EDITED, goals: reached(900, 0) },
    'unknown',
    'How long Home hero takes cannot be told',
  ],
  ['nothing is left to be said', {}, 'good', 'No comment on the draft is open.'],
  ['a comment is open', { comments: [SAID] }, 'warn', '1 comment is open'],
  [
    'a comment is resolved',
    { comments: [{ ...SAID, resolved: { at: 1, by: 'ana@shop.example' } }] },
    'good',
    'No comment on the draft is open.',
  ],
  ['whatever there is', {}, 'unknown', 'Contrast and missing alternative texts'],
])('where %s, it says so', (_, facts, state, text) => {
  const items = toChecklist({ ...FACTS, ...facts })
  const about = items.find((item) => item.text.replaceAll('\u00a0', ' ').includes(text))
  expect(about?.state ?? items.map((item) => item.text)).toBe(state)
})

test('each finding is told in its words, and each problem with its place and remedy', () => {
  const more = (facts: Partial<ChecklistFacts>) =>
    toChecklist({ ...FACTS, ...facts }).flatMap((item) => item.more ?? [])
  expect(more(finds('TARGET_SHARED', 'STAGE_LOOP'))).toEqual([
    'About TARGET_SHARED.',
    'About STAGE_LOOP.',
  ])
  expect(more({ comments: [SAID] })).toEqual([
    'Experience Home hero: Too <b>bold</b>? (bo@shop.example, 1 Jan 1970, 01:00)',
  ])
  expect(more({ check: { issues: [ISSUE], findings: null } })).toEqual(['goals[0]: Mend it.'])
})

test('an experiment that is not touched is not planned again', () => {
  expect(toChecklist(FACTS).some(({ text }) => text.includes('lift'))).toBe(false)
})

function finds(...codes: readonly string[]): Partial<ChecklistFacts> {
  return { check: { issues: [], findings: codes.map(toFinding) } }
}
