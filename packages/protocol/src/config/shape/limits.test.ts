import { expect, test } from 'vitest'
import * as limits from '../../limits.ts'
import { exampleWith, findingsOf } from '../example-config.ts'

const when = 'segments[1].when'
const change = 'experiences[0].variants[1].changes[0]'

test.each<[string, (size: number) => unknown, number, string]>([
  ['name', text, limits.LABEL_CHARS_MAX, 'TEXT'],
  ['$schema', text, limits.URL_CHARS_MAX, 'TEXT'],
  ['segments[0].description', text, limits.DESCRIPTION_CHARS_MAX, 'TEXT'],
  ['site', text, limits.NAME_CHARS_MAX, 'ID'],
  ['goals[1].id', text, limits.NAME_CHARS_MAX, 'ID'],
  ['goals[0].valueProp', text, limits.NAME_CHARS_MAX, 'PROP'],
  ['settings.hideMsMax', number, limits.HIDE_MS_MAX, 'NUMBER'],
  ['settings.sessionIdleMinutes', number, limits.SESSION_IDLE_MINUTES_MAX, 'NUMBER'],
  ['scores[0].halfLifeDays', number, limits.WINDOW_DAYS_MAX, 'NUMBER'],
  ['scores[0].cap', number, limits.SCORE_CAP_MAX, 'NUMBER'],
  ['scores[0].gains[0].points', number, limits.SCORE_POINTS_MAX, 'NUMBER'],
  ['rfm.frequency', rising, limits.RFM_BOUNDS_MAX, 'LIST'],
  ['journey.stages[1].dwellHoursMin', number, limits.DWELL_HOURS_MAX, 'NUMBER'],
  ['journey.stages[2].lapseAfterDays', number, limits.WINDOW_DAYS_MAX, 'NUMBER'],
  [
    `${when}`,
    (size) => ({ all: list(size, { stage: 'awareness' }) }),
    limits.CONDITION_PARTS_MAX,
    'LIST',
  ],
  [
    `${when}`,
    (size) => ({ sequence: list(size, { event: 'x' }) }),
    limits.SEQUENCE_STEPS_MAX,
    'LIST',
  ],
  ['experiences[0].pages', (size) => list(size, '/'), limits.PAGES_MAX, 'LIST'],
  ['experiences[0].pages[0]', (size) => `/${text(size - 1)}`, limits.GLOB_CHARS_MAX, 'PAGES'],
  ['experiences[0].pages[0]', (size) => '/**'.repeat(size), limits.GLOB_STARS_MAX, 'PAGES'],
  ['experiences[1].requires', (size) => list(size, 'hero'), limits.REQUIRES_MAX, 'LIST'],
  [
    'experiences[1].guardrails',
    (size) => list(size, { goal: 'purchase' }),
    limits.GUARDRAILS_MAX,
    'LIST',
  ],
  ['experiences[0].frequencyCap.views', number, limits.FREQUENCY_VIEWS_MAX, 'NUMBER'],
  ['experiences[0].variants[0].weight', number, limits.WEIGHT_MAX, 'NUMBER'],
  ['experiences[0].traffic', number, 1, 'NUMBER'],
  ['experiences[0].control', number, 1, 'NUMBER'],
  ['settings.holdout', number, 1, 'NUMBER'],
  ['settings.tcf', (vendor) => ({ vendor }), limits.TCF_VENDOR_MAX, 'NUMBER'],
  ['settings.tcf', (last) => ({ legitimateInterest: [last] }), 11, 'NUMBER'],
  ['settings.tcf', (last) => ({ measurement: [last] }), limits.TCF_PURPOSE_MAX, 'NUMBER'],
  [
    'settings.properties',
    denying((size) => list(size, { prop: 'x' })),
    limits.PROPERTY_RULES_MAX,
    'LIST',
  ],
  ['settings.properties', denying((size) => [{ prop: text(size) }]), limits.GLOB_CHARS_MAX, 'GLOB'],
  [
    'settings.properties',
    denying((size) => [{ prop: 'x*'.repeat(size) }]),
    limits.GLOB_STARS_MAX,
    'GLOB',
  ],
  [`${change}.target.selector`, text, limits.SELECTOR_CHARS_MAX, 'SELECTOR'],
  [`${change}.nodes[0]`, text, limits.CONTENT_CHARS_MAX, 'TEXT'],
  [`${change}.nodes`, (size) => list(size, 'x'), limits.NODE_TREE_NODES_MAX, 'LIST'],
  [
    `${change}.nodes`,
    (size) => [{ tag: 'b', children: list(size - 1, 'x') }],
    limits.NODE_TREE_NODES_MAX,
    'NODES',
  ],
  [`${change}.nodes[1].attributes`, attributes, limits.CONTENT_ENTRIES_MAX, 'LIST'],
  [
    'experiences[0].variants[0].changes[4].add',
    (size) => list(size, 'x'),
    limits.CLASSES_MAX,
    'LIST',
  ],
  ['experiences[0].variants[0].changes[2].href', text, limits.ATTRIBUTE_CHARS_MAX, 'TEXT'],
])('%s ends at its limit', (path, make, limit, code) => {
  expect(findingsOf(exampleWith({ [path]: make(limit) }))).toEqual([])
  expect(findingsOf(exampleWith({ [path]: make(limit + 1) }))[0]).toMatch(
    `CONFIG_${code}_INVALID ${path}`,
  )
})

test.each<[string, number, (index: number) => unknown]>([
  [
    'segments',
    limits.CONFIG_SEGMENTS_MAX,
    (index) => ({ id: `s${index}`, name: 'S', when: trait() }),
  ],
  ['scores', limits.CONFIG_SCORES_MAX, (index) => ({ ...score(), id: `s${index}` })],
  [
    'journey.stages',
    limits.CONFIG_STAGES_MAX,
    (index) => ({ id: `s${index}`, name: 'S', enter: trait() }),
  ],
  ['experiences', limits.CONFIG_EXPERIENCES_MAX, (index) => ({ ...experience(), id: `e${index}` })],
  ['goals', limits.CONFIG_GOALS_MAX, (index) => ({ id: `g${index}`, name: 'G', event: 'x' })],
])('%s end at their limit', (path, limit, make) => {
  const nothing = {
    segments: [],
    scores: [],
    'journey.stages': [{ id: 'a', name: 'A' }],
    experiences: [],
  }
  const configOf = (count: number) =>
    exampleWith({ ...nothing, [path]: Array.from({ length: count }, (_, index) => make(index)) })
  expect(findingsOf(configOf(limit))).toEqual([])
  expect(findingsOf(configOf(limit + 1))).toEqual([`CONFIG_LIST_INVALID ${path}`])
})

function text(chars: number): string {
  return 'x'.repeat(chars)
}

function number(value: number): number {
  return value
}

/** Settings with a list of denied properties. */
function denying(make: (size: number) => unknown) {
  return (size: number) => ({ deny: make(size) })
}

function list(count: number, item: unknown): unknown[] {
  return Array.from({ length: count }, () => item)
}

function rising(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function attributes(count: number): object {
  return Object.fromEntries(rising(count).map((index) => [`data-x${index}`, 'x']))
}

function trait(): object {
  return { trait: 'visitor.plan', op: 'exists' }
}

function score(): object {
  return { name: 'S', halfLifeDays: 1, gains: [{ event: '*', points: 1 }] }
}

function experience(): object {
  const variants = [{ id: 'a', name: 'A', changes: [] }]
  return { name: 'E', state: 'draft', mode: 'personalize', anchor: { selector: 'main' }, variants }
}
