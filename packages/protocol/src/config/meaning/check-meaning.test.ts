import { expect, test } from 'vitest'
import { exampleWith, findingsOf, issueTextsOf } from '../example-config.ts'

const slot = 'experiences[1].variants[0].changes[0]'

test.each<[string, object, readonly string[]]>([
  [
    'ids are looked at in every list',
    {
      'scores[1]': {
        id: 'interest',
        name: 'x',
        halfLifeDays: 1,
        gains: [{ event: '*', points: 1 }],
      },
      'journey.stages[2].id': 'decision',
      'experiences[1].id': 'hero',
      'experiences[1].requires': [],
      'goals[1].id': 'purchase',
      'experiences[0].variants[1].id': 'runner',
    },
    [
      'CONFIG_ID_TWICE scores[1].id',
      'CONFIG_ID_TWICE journey.stages[2].id',
      'CONFIG_ID_TWICE experiences[1].id',
      'CONFIG_ID_TWICE goals[1].id',
      'CONFIG_ID_TWICE experiences[0].variants[1].id',
    ],
  ],
  [
    'variants of two experiences may share an id',
    { 'experiences[1].variants[0].id': 'runner' },
    [],
  ],
  [
    'the holdout is no variant',
    { 'experiences[1].variants[0].id': 'holdout' },
    ['CONFIG_ID_RESERVED experiences[1].variants[0].id'],
  ],
  [
    'references are followed into groups, stages, experiences and variants',
    {
      'segments[2].when.all[2].any[0].segment': 'x1',
      'segments[3].when.any[0].score': 'x2',
      'journey.stages[1].exit': { stage: 'x3' },
      'experiences[0].when': { none: [{ segment: 'x4' }] },
      'experiences[0].variants[0].when': { segment: 'x5' },
      'experiences[1].requires[0]': 'x6',
      'experiences[1].guardrails': [{ goal: 'x7' }],
    },
    [
      'CONFIG_REFERENCE_UNKNOWN segments[2].when.all[2].any[0].segment',
      'CONFIG_REFERENCE_UNKNOWN segments[3].when.any[0].score',
      'CONFIG_REFERENCE_UNKNOWN journey.stages[1].exit.stage',
      'CONFIG_REFERENCE_UNKNOWN experiences[0].when.none[0].segment',
      'CONFIG_REFERENCE_UNKNOWN experiences[0].variants[0].when.segment',
      'CONFIG_REFERENCE_UNKNOWN experiences[1].guardrails[0].goal',
      'CONFIG_REFERENCE_UNKNOWN experiences[1].requires[0]',
    ],
  ],
  [
    'classes of value are asked for only where they are defined',
    { rfm: undefined },
    ['CONFIG_REFERENCE_UNKNOWN segments[3].when.any[3]'],
  ],
  [
    'an experience cannot wait for itself',
    { 'experiences[1].requires': ['note'] },
    ['CONFIG_REQUIRES_CYCLE experiences[1].requires'],
  ],
  [
    'a cookieless site knows nobody again',
    {
      settings: {
        assetHosts: ['cdn.example'],
        allowScripts: true,
        redirectOrigins: ['https://club.example'],
        holdout: 0.1,
        identity: { mode: 'cookieless', links: ['b.example'] },
      },
      'experiences[0].mode': 'personalize',
      'experiences[0].traffic': undefined,
      'experiences[0].control': undefined,
      'experiences[0].frequencyCap': { views: 1 },
      'experiences[1].mode': 'experiment',
    },
    [
      'CONFIG_COOKIELESS_CONFLICT experiences[2].variants[0].changes[0].kind',
      'CONFIG_COOKIELESS_CONFLICT experiences[2].variants[1].changes[0].kind',
      'CONFIG_COOKIELESS_CONFLICT settings.identity.links',
      'CONFIG_COOKIELESS_CONFLICT settings.holdout',
      'CONFIG_COOKIELESS_CONFLICT experiences[0].frequencyCap',
      'CONFIG_COOKIELESS_CONFLICT experiences[1].mode',
      'CONFIG_COOKIELESS_CONFLICT experiences[2].mode',
    ],
  ],
  [
    'a local-only site sends nobody',
    {
      settings: {
        assetHosts: ['cdn.example'],
        allowScripts: true,
        redirectOrigins: ['https://club.example'],
        localOnly: true,
        identity: { cookie: {}, links: ['b.example'], users: { traits: ['plan'] } },
      },
    },
    [
      'CONFIG_LOCAL_ONLY_CONFLICT settings.identity.cookie',
      'CONFIG_LOCAL_ONLY_CONFLICT settings.identity.links',
      'CONFIG_LOCAL_ONLY_CONFLICT settings.identity.users',
    ],
  ],
  [
    'redirects lead to the site and to origins that it named, by plain addresses',
    {
      'experiences[2].variants': [
        '/b',
        'https://club.example:443/b',
        'https://club.example.evil.example/b',
        'https://club.example@evil.example/b',
        'http://club.example/b',
        '//club.example/b',
        '/\\club.example/b',
        'javascript:alert(1)',
        'data:text/html,b',
        'b',
      ].map((to, index) => ({ id: `v${index}`, name: to, changes: [{ kind: 'redirect', to }] })),
    },
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
      (index) => `CONFIG_REDIRECT_REFUSED experiences[2].variants[${index}].changes[0].to`,
    ),
  ],
  [
    'inside where only the event is asked about',
    {
      'scores[0].gains[0].where': { any: [{ trait: 'page.path', op: 'exists' }] },
      'segments[4].when.sequence[0].where': { stage: 'awareness' },
      'segments[4].when.without.where': { event: 'search', op: 'exists' },
    },
    [
      'CONFIG_WHERE_NOT_PROP scores[0].gains[0].where.any[0]',
      'CONFIG_WHERE_NOT_PROP segments[4].when.sequence[0].where',
      'CONFIG_WHERE_NOT_PROP segments[4].when.without.where',
    ],
  ],
  [
    'a property that is not measured is refused',
    { 'segments[0].when.of': 'value' },
    ['CONFIG_MEASURE_INVALID segments[0].when.of'],
  ],
  [
    'a streak goes as far back as its days do, not as a window',
    {
      'segments[0].when': {
        event: 'view_item',
        measure: 'streak',
        within: { calendar: 'week' },
        op: 'at_least',
        value: 3,
      },
    },
    ['CONFIG_MEASURE_INVALID segments[0].when.within'],
  ],
  [
    'a ratio divides a topic, and nothing else divides',
    {
      'segments[3].when.any[2].topic': undefined,
      'segments[3].when.any[0].to': 'camping',
    },
    [
      'CONFIG_MEASURE_INVALID segments[3].when.any[0].to',
      'CONFIG_MEASURE_INVALID segments[3].when.any[2].topic',
    ],
  ],
  ['a ratio without a divisor is of all topics', { 'segments[3].when.any[2].to': undefined }, []],
  [
    'bounds of every class rise',
    { 'rfm.recencyDays': [30, 7], 'rfm.monetary': [50, 50, 500] },
    ['CONFIG_NOT_ASCENDING rfm.recencyDays[1]', 'CONFIG_NOT_ASCENDING rfm.monetary[1]'],
  ],
  ['a schedule may have one end', { 'experiences[0].schedule.from': undefined }, []],
  [
    'an anchor alone is a place to be seen at',
    {
      'experiences[1].anchor': { selector: 'main' },
      'experiences[1].variants[0].changes': [],
      'experiences[1].variants[1].changes': [],
    },
    [],
  ],
  [
    'a slot takes a template or nodes, not both',
    { [`${slot}.nodes`]: ['x'] },
    [`CONFIG_CHANGE_EMPTY ${slot}`],
  ],
  [
    'a slot takes at least one',
    { [`${slot}.template`]: undefined },
    [`CONFIG_CHANGE_EMPTY ${slot}`],
  ],
  [
    'content is looked at in every kind of change and at any depth',
    {
      'experiences[0].variants[0].changes[1].src': 'javascript:1',
      'experiences[0].variants[0].changes[1].srcset': '/a 1x, javascript:1 2x',
      'experiences[0].variants[1].changes[0].nodes[1].attributes': { style: 'x' },
      'experiences[0].variants[1].changes[2].name': 'href',
      'experiences[0].variants[1].changes[2].value': 'javascript:1',
      'experiences[0].variants[1].changes[3].nodes[0].children[0]': {
        tag: 'a',
        attributes: { href: 'javascript:1', 'data-x': 'fine' },
      },
      'experiences[1].variants[1].changes[0].nodes[0]': { tag: 'b', attributes: { onclick: '1' } },
    },
    [
      'CONFIG_URL_UNSAFE experiences[0].variants[0].changes[1].src',
      'CONFIG_URL_UNSAFE experiences[0].variants[0].changes[1].srcset',
      'CONFIG_ATTRIBUTE_REFUSED experiences[0].variants[1].changes[0].nodes[1].attributes.style',
      'CONFIG_URL_UNSAFE experiences[0].variants[1].changes[2].value',
      'CONFIG_URL_UNSAFE experiences[0].variants[1].changes[3].nodes[0].children[0].attributes.href',
      'CONFIG_ATTRIBUTE_REFUSED experiences[1].variants[1].changes[0].nodes[0].attributes.onclick',
    ],
  ],
])('%s', (_, members, expected) => {
  expect(findingsOf(exampleWith({ ...members }))).toEqual(expected)
})

test('a circle of segments is printed', () => {
  const circle = exampleWith({
    'segments[0].when': { none: [{ segment: 'paid' }] },
    'segments[1].when': { all: [{ segment: 'fan' }] },
    'segments[3].when': { any: [{ segment: 'runner' }] },
  })
  expect(issueTextsOf(circle)).toEqual([
    expect.stringMatching(
      /^CONFIG_SEGMENT_CYCLE at segments\[0\]\.when: .* "runner → paid → fan → runner"/,
    ),
  ])
})

test('a circle of long names is printed whole', () => {
  const ids = ['one', 'two', 'three'].map((name) => name.padEnd(60, '-of-the-north'))
  const [first, second, third] = ids
  const next = [second, third, first]
  const segments = ids.map((id, index) => ({ id, name: id, when: { segment: next[index] } }))
  const changes = [{ kind: 'text', target: { selector: '#a' }, text: 'T' }]
  const experiences = ids.map((id, index) => ({
    ...{ id, name: id, state: 'draft', mode: 'personalize' },
    ...{ requires: [next[index]], variants: [{ id: 'v', name: 'V', changes }] },
  }))
  const base = { v: 1, site: 'shop', name: 'S', timeZone: 'UTC', currency: 'EUR', goals: [] }
  const journey = { stages: [{ id: 'new', name: 'New' }] }
  const whole = JSON.stringify([...ids, first].join(' → '))
  expect(issueTextsOf({ ...base, journey, segments, experiences })).toEqual([
    expect.stringContaining(`, received ${whole}. `),
    expect.stringContaining(`, received ${whole}. `),
  ])
})

test('a circle of very many names is cut', () => {
  const ids = Array.from({ length: 100 }, (_, index) => `${index}`.padStart(60, 's'))
  const segments = ids.map((id, index) => ({ id, name: id, when: { segment: ids.at(index - 1) } }))
  const base = { v: 1, site: 'shop', name: 'S', timeZone: 'UTC', currency: 'EUR', goals: [] }
  const journey = { stages: [{ id: 'new', name: 'New' }] }
  const [text = ''] = issueTextsOf({ ...base, journey, segments, experiences: [] })
  const [, shown = ''] = /received (".*…)\./.exec(text) ?? []
  expect(shown).toHaveLength(4001)
})
