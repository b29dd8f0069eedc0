import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { EXIT } from './exit-codes.ts'
import { runRecorded as run } from './recorded-run.ts'
import { SMALL_SHOP } from './visitors/small-shop.ts'

const DEMO = fileURLToPath(new URL('../../../demo-site/', import.meta.url))
const VISITORS = join(DEMO, 'visitors.yaml')
const SITE = join(DEMO, 'site.json')
const folder = mkdtempSync(join(tmpdir(), 'segue-visitors-'))
const shop = write('shop.json', SMALL_SHOP)
const views = ['2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z'].map((at) => ({ at, type: 'view' }))
const ann = { visitor: 'ann', events: views }
const visitors = write('visitors.json', { visitors: [ann] })
afterAll(() => rmSync(folder, { recursive: true }))

describe('segue test', () => {
  test('finds that the demo shop makes of its visitors what is expected', async () => {
    const { exit, out } = await run('test', VISITORS, '--config', SITE)
    expect(out).toMatch(/: 4 visitors, (\d+) of \1 expectations hold\.\n$/)
    expect(exit).toBe(EXIT.done)
  })

  test('tells a rule that was changed by what is otherwise, and why', async () => {
    const text = readFileSync(SITE, 'utf8').replace('"days": 7 },', '"days": 5 },')
    const edited = write('edited.json', JSON.parse(text))
    const { exit, out } = await run('test', VISITORS, '--config', edited)
    expect(exit).toBe(EXIT.refused)
    expect(out).toContain(
      'FAIL A runner is one after the third look, for a week, 2026-11-09T18:01:00Z\n' +
        '  segment runner\n    - in it\n    + not in it\n      3 more for: did view_item where',
    )
  })

  test('does not pass when nothing is expected', async () => {
    const { exit, out } = await run('test', visitors, '--config', shop)
    expect([exit, out]).toEqual([EXIT.refused, expect.stringContaining('nothing was tested')])
  })

  test('says of whom there was no event to judge', async () => {
    const expected = [{ at: '2026-11-02', stage: 'new' }]
    const idle = write('idle.json', { visitors: [{ visitor: 'bo', events: [], expect: expected }] })
    const { exit, out } = await run('test', idle, '--config', shop)
    expect([exit, out]).toEqual([EXIT.done, expect.stringContaining('Of 1 of them the history is')])
  })

  test('tells a site config with issues from an expectation that does not hold', async () => {
    const broken = write('issues.json', { ...SMALL_SHOP, name: 7 })
    const { exit, err } = await run('test', VISITORS, '--config', broken)
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining('CONFIG_REFUSED')])
  })

  test.each([
    ['a broken file', 'a: [', 'VISITORS_BROKEN: '],
    [
      'an expectation of nothing',
      'visitors:\n- visitor: ann\n  events: []\n  expect:\n  - at: 2026-11-02\n    path: /\n',
      '5:5 visitors[0].expect[0]: expected something that holds or not',
    ],
    [
      'a day that does not exist',
      'visitors:\n- visitor: ann\n  events:\n  - at: 2026-02-31\n    type: view\n',
      '4:9 visitors[0].events[0].at: expected a time such as "2026-11-22T10:00:00Z", received "2026-02-31"',
    ],
    [
      'a second document',
      'visitors: []\n---\nvisitors: []\n',
      'wrong.yaml:2:1: a second document begins here',
    ],
    [
      'an expectation from before the first event',
      'visitors:\n- visitor: ann\n  events: [{ at: 2026-11-02, type: view }]\n  expect: [{ at: 2025-11-02, stage: new }]\n',
      '4:18 visitors[0].expect[0].at: expected a time from 2026-11-02T00:00:00Z on',
    ],
    ['a misspelt field', 'visitors: [{visitor: ann, evens: []}]', '1:34 visitors[0].evens: '],
  ])('refuses %s as wrong use and says where', async (_, text, complaint) => {
    const file = join(folder, 'wrong.yaml')
    writeFileSync(file, text)
    const { exit, err } = await run('test', file, '--config', shop)
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining(complaint)])
  })
})

describe('segue explain', () => {
  test('tells the verdicts with what was found and what lacks', async () => {
    const at = ['--at', '2026-11-01T11:00:00Z', '--path', '/']
    const { exit, out } = await run('explain', visitors, '--config', shop, ...at)
    expect(exit).toBe(EXIT.done)
    const lines = [
      'ann on / at 2026-11-01T11:00:00Z',
      'Stage new since 2026-11-01T10:00:00Z',
      '  keen: no',
      '    no: did view at least 2 times in the last 7 days (found 1)',
      '    1 more for: did view at least 2 times in the last 7 days (now 1)',
      '  on-phone: unknown, so no',
      '    unknown: device.kind is "mobile" (fact_missing)',
      '  hero: segment_no',
    ]
    expect(out.split('\n')).toEqual(expect.arrayContaining(lines))
  })

  test('gives the receipt as JSON', async () => {
    const { out } = await run('explain', visitors, '--config', shop, '--json')
    expect(JSON.parse(out)).toMatchObject({
      stage: { stage: 'close' },
      experiences: [{ experience: 'hero', arm: 'warm', verdict: 'shown' }],
    })
  })
})

describe('segue explain, of a visitor who did nothing', () => {
  const nobody = write('nobody.json', { visitors: [{ visitor: 'eve', events: [] }] })

  test('asks for the moment when none is given', async () => {
    const { exit, out, err } = await run('explain', nobody, '--config', shop)
    expect([exit, out]).toEqual([EXIT.usage, ''])
    expect(err).toContain('MOMENT_MISSING')
    expect(err).toContain('eve did nothing, and no --at was given')
  })

  test('looks at the moment that is given', async () => {
    const at = ['--at', '2026-11-01T11:00:00Z']
    const { exit, out } = await run('explain', nobody, '--config', shop, ...at)
    expect([exit, out.split('\n')[0]]).toEqual([EXIT.done, 'eve on / at 2026-11-01T11:00:00Z'])
  })
})

describe('segue simulate', () => {
  test('writes a line for each change, those by time alone included', async () => {
    const until = ['--until', '2027-01-01']
    const { exit, out } = await run('simulate', visitors, '--config', shop, ...until)
    expect(exit).toBe(EXIT.done)
    expect(out.split('\n')).toEqual([
      '2026-11-01T10:00:00Z  starts in stage new',
      '2026-11-02T10:00:00Z  view  stage new → close (enter)  +keen',
      '2026-11-08T10:00:01Z  time alone  -keen',
      'At the end: stage close; no segment.',
      '',
    ])
  })

  test('stops where it is told, before what happens later', async () => {
    const until = ['--until', '2026-11-01T12:00:00Z']
    const { out } = await run('simulate', visitors, '--config', shop, ...until)
    expect(out).toMatch(/At the end: stage new; no segment\.\n$/)
  })
})

describe('segue replay', () => {
  const [keen, ...others] = SMALL_SHOP.segments
  const once = { event: 'view', op: 'at_least', value: 1, within: { days: 7 } }
  const edited = write('once.json', {
    ...SMALL_SHOP,
    segments: [{ ...keen, when: once }, ...others],
  })
  const bob = { visitor: 'bob', events: views.slice(0, 1) }
  const lines = join(folder, 'visitors.ndjson')
  writeFileSync(lines, `${JSON.stringify(ann)}\n${JSON.stringify(bob)}\n`)
  const words = ['replay', lines, '--config', shop, '--edited']

  test('tells who moves, from where to where, and how far it is', async () => {
    const { exit, out, err } = await run(...words, edited, '--at', '2026-11-03')
    expect([exit, err]).toEqual([EXIT.done, '2 of 2 visitors, in 0 s\n'])
    expect(out.split('\n')).toEqual([
      '2 visitors at 2026-11-03T00:00:00Z',
      '',
      'Segments',
      '        before  after  entered  left',
      '  keen       1      2        1     0',
      '  keen + bob',
      '',
      'Stages: nobody moves.',
      '',
      'Variants, each visitor on the page of their newest event',
      '  hero: no part → warm  1  bob',
      '',
    ])
  })

  test('does not look at what happens later than the moment of comparison', async () => {
    const { out } = await run(...words, edited, '--at', '2026-11-01T12:00:00Z')
    expect(out).toContain('  keen       0      2        2     0\n  keen + ann, bob')
  })

  test('refuses a file of two documents as wrong use', async () => {
    const file = join(folder, 'two.yaml')
    writeFileSync(file, `${JSON.stringify({ visitors: [ann] })}\n---\nvisitors: []\n`)
    const { exit, err } = await run('replay', file, '--config', shop, '--edited', edited)
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining('two.yaml:2:1')])
  })

  test('says so when nobody moves', async () => {
    const { out } = await run(...words, shop, '--at', '2026-11-03')
    expect(out).toContain('Segments: nobody enters or leaves one.')
  })
})

describe('the findings of segue check', () => {
  const never = { all: [{ segment: 'keen' }, { none: [{ segment: 'keen' }] }] }
  const segments = [...SMALL_SHOP.segments, { id: 'nobody', name: 'Nobody', when: never }]
  const site = write('never.json', { ...SMALL_SHOP, segments })

  test('are named with their line, and refuse nothing', async () => {
    const { exit, out } = await run('check', site)
    expect(exit).toBe(EXIT.done)
    expect(out).toMatch(/^.*never\.json:1:\d+ SEGMENT_NEVER_\w+ at segments\[2\]: Nobody/m)
    expect(out).toMatch(/\n\d+ findings?, from made-up visitors\.\n$/)
  })

  test('cannot be found with visitors who did nothing', async () => {
    const idle = write('idle.json', { visitors: [{ visitor: 'ann', events: [] }] })
    const { exit, err } = await run('check', site, '--visitors', idle)
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining('VISITORS_INVALID')])
  })

  test.each([
    ['at the newest event of the visitors', [], 'Keen: the only visitor looked at is in it'],
    ['at the moment told', ['--at', '2026-11-20'], 'Keen: the only visitor looked at is not in it'],
  ])('are looked for %s', async (_, at, text) => {
    const { exit, out } = await run('check', shop, '--visitors', visitors, ...at)
    expect([exit, out]).toEqual([EXIT.done, expect.stringContaining(text)])
  })

  test('cannot be found before the first event', async () => {
    const words = ['check', shop, '--visitors', visitors, '--at', '2026-10-01']
    const { exit, err } = await run(...words)
    expect([exit, err]).toEqual([EXIT.usage, expect.stringContaining('OPTION_INVALID')])
  })

  test('come with a witness when it is asked for', async () => {
    const words = ['--witness', '--visitors', visitors]
    const { out } = await run('check', site, ...words)
    const witness = /^ {2}(\{.*\})$/m.exec(out)?.[1] ?? ''
    expect(JSON.parse(witness).visitor).toBe('ann')
  })
})

function write(name: string, value: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(value))
  return file
}
