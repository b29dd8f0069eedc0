import { expect, test } from 'vitest'
import { CONDITION_DEPTH_MAX, CONFIG_BYTES_MAX, CONFIG_DEPTH_MAX } from '../../limits.ts'
import { exampleWith, findingsOf } from '../example-config.ts'
import { CONFIG_ISSUES, type ConfigIssueCode } from './config-issues.ts'

const hero = 'experiences[0].variants[0].changes'
const prices = [0, 1].map((index) => `experiences[2].variants[${index}].changes[0]`) as [
  string,
  string,
]

/** For every code: the members of the example that are changed, and the path at which the code is found. */
const FAULTS: { readonly [Code in ConfigIssueCode]: readonly [object | undefined, string] } = {
  CONFIG_NOT_OBJECT: [undefined, ''],
  CONFIG_NOT_JSON: [{ name: Number.NaN }, 'name'],
  CONFIG_TOO_DEEP: [
    { name: nested(CONFIG_DEPTH_MAX) },
    `name${'[0]'.repeat(CONFIG_DEPTH_MAX - 1)}`,
  ],
  CONFIG_TOO_LARGE: [{ name: 'x'.repeat(CONFIG_BYTES_MAX) }, ''],
  CONFIG_KEY_UNSAFE: [{ 'goals[0].constructor': 1 }, 'goals[0].constructor'],
  CONFIG_VERSION_UNKNOWN: [{ v: 2 }, 'v'],
  CONFIG_FIELD_MISSING: [{ timeZone: undefined }, 'timeZone'],
  CONFIG_FIELD_UNKNOWN: [{ 'segments[0].whem': true }, 'segments[0].whem'],
  CONFIG_TYPE_WRONG: [{ name: 7 }, 'name'],
  CONFIG_CHOICE_UNKNOWN: [{ 'segments[0].when.op': 'at_lest' }, 'segments[0].when.op'],
  CONFIG_NUMBER_INVALID: [{ 'settings.holdout': 1.1 }, 'settings.holdout'],
  CONFIG_TEXT_INVALID: [{ name: ' ' }, 'name'],
  CONFIG_LIST_INVALID: [{ 'scores[0].gains': [] }, 'scores[0].gains'],
  CONFIG_ID_INVALID: [{ 'goals[1].id': 'my goal' }, 'goals[1].id'],
  CONFIG_ZONE_UNKNOWN: [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
  CONFIG_CURRENCY_UNKNOWN: [{ currency: 'EURO' }, 'currency'],
  CONFIG_TIME_INVALID: [
    { 'experiences[0].schedule.from': '2026-02-30T00:00' },
    'experiences[0].schedule.from',
  ],
  CONFIG_TRAIT_INVALID: [{ 'segments[1].when.trait': 'utm.medium' }, 'segments[1].when.trait'],
  CONFIG_PROP_INVALID: [{ 'goals[0].valueProp': 'a..b' }, 'goals[0].valueProp'],
  CONFIG_CONDITION_UNKNOWN: [{ 'segments[0].when': { events: 'x' } }, 'segments[0].when'],
  CONFIG_WINDOW_INVALID: [{ 'segments[0].when.within': { days: 0 } }, 'segments[0].when.within'],
  CONFIG_HOST_INVALID: [
    { 'settings.identity': { links: ['https://b.example'] } },
    'settings.identity.links[0]',
  ],
  CONFIG_ID_TWICE: [{ 'segments[1].id': 'runner' }, 'segments[1].id'],
  CONFIG_ID_RESERVED: [
    { 'experiences[0].variants[0].id': 'control' },
    'experiences[0].variants[0].id',
  ],
  CONFIG_REFERENCE_UNKNOWN: [{ 'experiences[0].goal': 'purchse' }, 'experiences[0].goal'],
  CONFIG_SEGMENT_CYCLE: [{ 'segments[0].when': { segment: 'abandoner' } }, 'segments[0].when'],
  CONFIG_REQUIRES_CYCLE: [{ 'experiences[0].requires': ['note'] }, 'experiences[0].requires'],
  CONFIG_SCHEDULE_EMPTY: [
    { 'experiences[0].schedule.until': '2026-11-27T00:00' },
    'experiences[0].schedule.until',
  ],
  CONFIG_CONDITION_TOO_DEEP: [
    { 'segments[1].when': conditions(CONDITION_DEPTH_MAX + 1) },
    `segments[1].when${'.all[0]'.repeat(CONDITION_DEPTH_MAX)}`,
  ],
  CONFIG_PROP_OUTSIDE_WHERE: [
    { 'segments[1].when': { prop: 'value', op: 'exists' } },
    'segments[1].when',
  ],
  CONFIG_WHERE_NOT_PROP: [{ 'goals[1].where': { segment: 'runner' } }, 'goals[1].where'],
  CONFIG_VALUE_INVALID: [{ 'segments[0].when.value': '3' }, 'segments[0].when.value'],
  CONFIG_MEASURE_INVALID: [{ 'segments[5].when.of': undefined }, 'segments[5].when.of'],
  CONFIG_NOT_ASCENDING: [{ 'rfm.frequency': [2, 2] }, 'rfm.frequency[1]'],
  CONFIG_STAGE_UNREACHABLE: [{ 'journey.stages[1].enter': undefined }, 'journey.stages[1]'],
  CONFIG_LAPSE_FIRST: [
    { 'journey.stages[0].lapseAfterDays': 30 },
    'journey.stages[0].lapseAfterDays',
  ],
  CONFIG_COOKIELESS_CONFLICT: [
    { experiences: [], settings: { identity: { mode: 'cookieless', cookie: {} } } },
    'settings.identity.cookie',
  ],
  CONFIG_LOCAL_ONLY_CONFLICT: [
    { 'settings.localOnly': true, 'settings.identity': { users: { traits: [] } } },
    'settings.identity.users',
  ],
  CONFIG_ANCHOR_MISSING: [
    Object.fromEntries([0, 1, 2].map((at) => [`experiences[1].variants[${at}].changes`, []])),
    'experiences[1]',
  ],
  CONFIG_CSS_SCOPE_REFUSED: [
    { 'experiences[1].variants[2].changes[3].target.selector': 'body' },
    'experiences[1].variants[2].changes[3].target.selector',
  ],
  CONFIG_CSS_SELECTOR_REFUSED: [
    { 'experiences[1].variants[2].changes[3].rules[0].selector': '& + p' },
    'experiences[1].variants[2].changes[3].rules[0].selector',
  ],
  CONFIG_CSS_ADDRESS_REFUSED: [
    { 'settings.assetHosts': undefined },
    'experiences[1].variants[2].changes[3].rules[0].declarations.background',
  ],
  CONFIG_SCRIPTS_OFF: [
    { 'settings.allowScripts': undefined },
    'experiences[1].variants[2].changes[4].kind',
  ],
  CONFIG_ORIGIN_INVALID: [
    { 'settings.redirectOrigins': ['https://club.example', 'https://club.example/'] },
    'settings.redirectOrigins[1]',
  ],
  CONFIG_REDIRECT_REFUSED: [{ 'settings.redirectOrigins': undefined }, `${prices[1]}.to`],
  CONFIG_REDIRECT_NOT_ALONE: [
    {
      'experiences[2].variants[0].changes[1]': {
        ...{ kind: 'text', target: { selector: 'h1' }, text: 'Prices' },
      },
    },
    prices[0],
  ],
  CONFIG_REDIRECT_PAGES: [{ 'experiences[2].pages': undefined }, 'experiences[2]'],
  CONFIG_MERGE_TAG_INVALID: [
    { 'experiences[0].variants[0].changes[0].text': 'Hi {{first_name}}' },
    'experiences[0].variants[0].changes[0].text',
  ],
  CONFIG_MERGE_TAG_PLACE: [
    { 'experiences[0].variants[0].changes[2].href': '/c/{{first_name|you}}' },
    'experiences[0].variants[0].changes[2].href',
  ],
  CONFIG_PAGES_INVALID: [{ 'experiences[0].pages[0]': 'c/ running' }, 'experiences[0].pages[0]'],
  CONFIG_GLOB_INVALID: [
    { 'settings.properties': { deny: [{ prop: 'e mail' }] } },
    'settings.properties.deny[0].prop',
  ],
  CONFIG_SELECTOR_INVALID: [
    { [`${hero}[0].target.selector`]: 'a { b' },
    `${hero}[0].target.selector`,
  ],
  CONFIG_CHANGE_EMPTY: [{ [`${hero}[4].add`]: [], [`${hero}[4].remove`]: undefined }, `${hero}[4]`],
  CONFIG_TAG_REFUSED: [
    { 'experiences[0].variants[1].changes[0].nodes[1].tag': 'script' },
    'experiences[0].variants[1].changes[0].nodes[1].tag',
  ],
  CONFIG_ATTRIBUTE_REFUSED: [
    { 'experiences[0].variants[1].changes[2].name': 'onclick' },
    'experiences[0].variants[1].changes[2].name',
  ],
  CONFIG_NODES_INVALID: [
    { 'experiences[1].variants[1].changes[0].nodes': [elements(17)] },
    'experiences[1].variants[1].changes[0].nodes',
  ],
  CONFIG_URL_UNSAFE: [{ [`${hero}[2].href`]: 'javascript:alert(1)' }, `${hero}[2].href`],
  CONFIG_CLASS_INVALID: [{ [`${hero}[4].add[0]`]: 'two words' }, `${hero}[4].add[0]`],
  CONFIG_CSS_PROPERTY_REFUSED: [
    { [`${hero}[3].declarations`]: { fontSize: '1px' } },
    `${hero}[3].declarations.fontSize`,
  ],
  CONFIG_CSS_VALUE_REFUSED: [
    { [`${hero}[3].declarations.background`]: 'url(https://elsewhere.example)' },
    `${hero}[3].declarations.background`,
  ],
  CONFIG_MEDIA_INVALID: [{ [`${hero}[3].media`]: 'print { }' }, `${hero}[3].media`],
}

test.each(Object.entries(FAULTS))('%s is found, alone, at its place', (code, [members, path]) => {
  const config = members === undefined ? [] : exampleWith({ ...members })
  expect(findingsOf(config)).toEqual([`${code} ${path}`])
})

test.each(Object.entries(CONFIG_ISSUES))('%s says what was expected and what to do', (_, words) => {
  expect(words.expected).toMatch(/^[a-zA-Z`].*[^.]$/)
  expect(words.remedy).toMatch(/^[A-Z].*\.$/)
})

/** Lists in lists, the outermost counted as level 1. */
function nested(levels: number): unknown {
  return levels === 0 ? 'x' : [nested(levels - 1)]
}

function conditions(levels: number): unknown {
  return levels === 1 ? { stage: 'awareness' } : { all: [conditions(levels - 1)] }
}

function elements(levels: number): unknown {
  return levels === 1 ? 'x' : { tag: 'b', children: [elements(levels - 1)] }
}
