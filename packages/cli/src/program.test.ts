import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { visitorsForLift } from '@segue/stats'
import { afterAll, describe, expect, test } from 'vitest'
import { EXIT } from './exit-codes.ts'
import { runRecorded as run } from './recorded-run.ts'

const COMMANDS = (
  'check test explain simulate replay types publish rollback switch export tag link visitor backup restore sample ' +
  'keys users tokens audit watch members webhooks'
).split(' ')
const SITE = fileURLToPath(new URL('../../../demo-site/site.json', import.meta.url))
const CATALOGUE = fileURLToPath(new URL('../../../demo-site/catalogue.json', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'segue-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('segue', () => {
  test('shows its commands when asked for help, and counts that as done', async () => {
    const { exit, out, err } = await run('--help')
    expect([exit, err]).toEqual([EXIT.done, ''])
    for (const name of COMMANDS) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    }
  })

  test.each<[string, string[], string]>([
    ['no command', [], 'Commands:'],
    ['an unknown command', ['chek'], "unknown command 'chek'\n(Did you mean check?)"],
    ['an unknown option', ['check', SITE, '--fix'], "unknown option '--fix'"],
    ['a missing file', ['check'], "missing required argument 'file'"],
    ['a version that is none', ['rollback', 'last'], 'A version is a whole number from 1.'],
    ['too many visitors', sample('--visitors', '100001'), 'a whole number from 1 to 100000'],
    ['a seed that is none', sample('--seed', '1.5'), 'a whole number from 0 to'],
    ['an end yet to come', sample('--until', '2100-01-01'), 'OPTION_INVALID'],
    ['an end that is no date', sample('--until', 'soon'), 'OPTION_INVALID'],
    ['an address that is none', sample('--url', 'ftp://x'), 'OPTION_INVALID'],
    ['a share that is none', ['check', SITE, '--rate', '3'], 'a number above 0 and below 1'],
    ['a retention that is none', ['check', SITE, '--retention-days', '0'], 'a number above 0'],
    [
      'more than everybody',
      ['check', SITE, '--visitors-per-week', '9', '--rate', '0.9', '--lift', '1'],
      'OPTION_INVALID',
    ],
    ['a replay of nobody', ['replay', '--edited', SITE], 'neither a file nor --from'],
    ['a replay of two', ['replay', SITE, '--from', 'http://x', '--edited', SITE], 'both a file'],
    ['no config to begin with', ['replay', SITE, '--edited', SITE], '--config'],
    ['an address that is none', ['replay', '--from', 'shop', '--edited', SITE], 'OPTION_INVALID'],
    ['a page that is none', ['link', '/offer', '--user', 'u1'], 'the whole address'],
    ['a link for nobody', ['link', 'https://shop.example/'], "'--user <id>' not specified"],
    ['a link without a key', ['link', 'https://shop.example/', '--user', 'u1'], 'SECRET_MISSING'],
    ['a way to load that is none', ['tag', 'deferred'], 'Allowed choices are blocking'],
    ['nobody to sign in', ['publish', SITE], 'CREDENTIALS_MISSING'],
    ['keys of what kind', ['keys', 'create', '--scope', 'read'], 'Allowed choices are write'],
    ['a webhook that is none', ['webhooks', 'call'], 'Allowed choices are list, create'],
    ['a format that is none', ['members', 'a', '--format', 'xls'], 'Allowed choices are csv'],
    ['a role that is none', ['users', 'invite', 'a@b', '--role', 'boss'], 'Allowed choices are'],
    ['a switch to nowhere', ['switch', 'down'], 'Allowed choices are off, on'],
    ['a report that is none', ['report', 'sales'], 'Allowed choices are audience'],
    ['no password', ['publish', SITE, '--email', 'a@b.example'], 'CREDENTIALS_MISSING'],
    ['a file that is not there', ['check', join(folder, 'none.json')], 'FILE_UNREADABLE'],
    ['a catalogue that is none', sample('--catalogue', SITE), 'CATALOGUE_INVALID'],
  ])('refuses %s as wrong use', async (_, words, complaint) => {
    const { exit, err } = await run(...words)
    expect(exit).toBe(EXIT.usage)
    expect(err).toContain(complaint)
  })

  test('tells an unreachable collector from a refusal', async () => {
    const words = [
      'rollback',
      '1',
      '--url',
      'http://127.0.0.1:9',
      '--email',
      'a',
      '--password',
      'b',
    ]
    const { exit, err } = await run(...words)
    expect(exit).toBe(EXIT.unavailable)
    expect(err).toMatch(/^COLLECTOR_UNREACHABLE: .*http:\/\/127\.0\.0\.1:9/)
  })
})

describe('segue check', () => {
  test('is content with the demo shop', async () => {
    const { exit, out } = await run('check', SITE)
    expect(exit).toBe(EXIT.done)
    expect(out).toContain('no issues. 8 segments, 5 stages, 5 experiences, 3 goals.')
    expect(out).toContain('\n0 findings, from made-up visitors.\n')
  })

  test('names segments that are too small for an answer with the visitors there are', async () => {
    const histories = Array.from({ length: 400 }, (_, index) => ({
      visitor: `v${index}`,
      events: [{ at: '2026-11-20T10:00:00Z', type: index < 8 ? 'add_to_cart' : 'page_view' }],
    }))
    const visitors = join(folder, 'visitors.json')
    writeFileSync(visitors, JSON.stringify({ visitors: histories }))
    const words = ['check', SITE, '--visitors', visitors, '--visitors-per-week', '20000']
    const { exit, out } = await run(...words, '--rate', '0.05', '--lift', '0.2')
    expect(exit).toBe(EXIT.done)
    // Two of a hundred are 400 a week.
    const needed = 2 * visitorsForLift({ rate: 0.05, lift: 0.2, kind: 'anytime' })
    expect(out).toContain(
      `Cart waiting: at 400 visitors a week it takes ${Math.ceil(needed / 400)} weeks to see a lift of 20 %. Widen the segment`,
    )
    expect(out.match(/SEGMENT_TOO_SMALL/g)).toHaveLength(1)
  })

  test('calls no segment too small by the shares of made-up visitors', async () => {
    const words = ['check', SITE, '--visitors-per-week', '20000', '--rate', '0.05', '--lift', '0.2']
    const { exit, out } = await run(...words)
    expect(exit).toBe(EXIT.done)
    expect(out).not.toContain('SEGMENT_TOO_SMALL')
  })

  test('names windows that are longer than events are kept', async () => {
    const { exit, out } = await run('check', SITE, '--retention-days', '180')
    expect(exit).toBe(EXIT.done)
    expect(out).toContain(
      'WINDOW_TOO_LONG at segments[7].when: A window of 365 days reaches back further than the 180 days that are kept.',
    )
    expect(out).toContain('\n1 finding, from made-up visitors.\n')
  })

  test('names each issue with its line and column', async () => {
    const file = write('{\n  "v": 1,\n  "site": 7,\n  "name": "Shop"\n}')
    const { exit, out } = await run('check', file)
    expect(exit).toBe(EXIT.refused)
    expect(out).toMatch(new RegExp(`^${file}:3:11 CONFIG_\\w+ at site: `, 'm'))
    expect(out).toMatch(/\n\d+ issues\.\n$/)
  })

  test('refuses a key that stands twice, of which one entry would go unread', async () => {
    const text = readFileSync(SITE, 'utf8').replace('{', '{ "name": "Elsewhere",')
    const { exit, out } = await run('check', write(text))
    expect(exit).toBe(EXIT.refused)
    expect(out).toMatch(/site\.json:\d+:\d+ JSON_KEY_REPEATED at name: .*\n1 issue\.\n$/)
  })

  test('says where a file stops being JSON', async () => {
    const { exit, err } = await run('check', write('{\n  "v": 1,\n}'))
    expect(exit).toBe(EXIT.usage)
    expect(err).toMatch(/^JSON_BROKEN: .*:3:1: /)
  })

  test('is what publish asks first, before it signs in', async () => {
    const { exit, err } = await run('publish', write('{"v": 2}'))
    expect(exit).toBe(EXIT.usage)
    expect(err).toContain('CONFIG_REFUSED')
  })
})

function sample(...words: string[]): string[] {
  return ['sample', '--key', 'wk_1', '--config', SITE, '--catalogue', CATALOGUE, ...words]
}

function write(text: string): string {
  const file = join(folder, 'site.json')
  writeFileSync(file, text)
  return file
}
