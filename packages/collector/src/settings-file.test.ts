import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SETTINGS_FILE_BYTES_MAX } from './limits.ts'
import { parseSettings, toSettingsText } from './settings.ts'
import { createFolder } from './testing/folder.ts'

/** The settings that a file with this content gives, with more in the environment. */
function parseFile(content: unknown, env: Readonly<Record<string, string>> = {}) {
  const path = join(createFolder(), 'segue.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  const settings = parseSettings({ ...env, SEGUE_SETTINGS: path })
  const text = settings.ok ? '' : toSettingsText(settings.issues).replaceAll(path, 'segue.json')
  return { settings, lines: text.split('\n') }
}

test('a file has the names of the environment, and the environment wins', () => {
  const content = {
    SEGUE_PORT: 4801,
    SEGUE_LOG: 'warn',
    SEGUE_SETUP_ORIGINS: ['https://shop.example', 'http://127.0.0.1:*'],
  }
  const { settings } = parseFile(content, { SEGUE_LOG: 'error', SEGUE_HOST: '::1' })
  expect(settings).toMatchObject({
    ok: true,
    value: {
      host: '::1',
      port: 4801,
      logLevel: 'error',
      setup: { origins: ['https://shop.example', 'http://127.0.0.1:*'] },
    },
  })
})

test('an empty text in the environment leaves what the file says', () => {
  const { settings } = parseFile({ SEGUE_PORT: '4801' }, { SEGUE_PORT: '' })
  expect(settings).toMatchObject({ ok: true, value: { port: 4801 } })
})

test('everything wrong is told at once, with where it stands', () => {
  const content = {
    SEGUE_PROT: 4801,
    SEGUE_PORT: 'high',
    SEGUE_HOST: null,
    SEGUE_BOTS: true,
    SEGUE_SETUP_ORIGINS: [7],
    SEGUE_SETTINGS: 'other.json',
    __proto__x: 'a',
  }
  const { lines } = parseFile(content, { SEGUE_PROXIES: 'two' })
  expect(lines.sort()).toEqual([
    'SEGUE_PROXIES: expected a number of proxies, from 0 to 10, received "two".',
    'segue.json: SEGUE_BOTS: expected a text, a number or a list of texts, received a value of type boolean.',
    'segue.json: SEGUE_HOST: expected a text, a number or a list of texts, received null.',
    'segue.json: SEGUE_PORT: expected a port, or 0 for any free one, from 0 to 65535, received "high".',
    "segue.json: SEGUE_PROT: expected one of the names in the collector's README, received another name.",
    'segue.json: SEGUE_SETTINGS: expected no further file, received another file.',
    'segue.json: SEGUE_SETUP_ORIGINS: expected a text, a number or a list of texts, received a list with other things.',
    "segue.json: __proto__x: expected one of the names in the collector's README, received another name.",
  ])
})

test.each([
  ['no JSON, which may be a secret', '{"SEGUE_OPS_TOKEN": "hidden and open', 'one JSON object'],
  ['a list', [], 'one JSON object'],
  ['nothing', '', 'one JSON object'],
  ['too much', ' '.repeat(SETTINGS_FILE_BYTES_MAX + 1), `at most ${SETTINGS_FILE_BYTES_MAX} bytes`],
])('a file with %s is refused as a whole', (_, content, expected) => {
  const { lines } = parseFile(content)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^SEGUE_SETTINGS: .*received "segue\.json"\.$/)
  expect(lines[0]).toContain(expected)
  expect(lines[0]).not.toContain('hidden')
})

test('a file as large as may be is read; one that is not there is told, beside what else is wrong', () => {
  const padded = `{"SEGUE_PORT": 4801}`.padEnd(SETTINGS_FILE_BYTES_MAX)
  expect(parseFile(padded).settings).toMatchObject({ value: { port: 4801 } })
  const settings = parseSettings({ SEGUE_SETTINGS: '/no/such/file.json', SEGUE_PORT: 'high' })
  expect(settings.ok ? '' : toSettingsText(settings.issues)).toBe(
    'SEGUE_SETTINGS: expected a file that can be read (ENOENT), received "/no/such/file.json".\n' +
      'SEGUE_PORT: expected a port, or 0 for any free one, from 0 to 65535, received "high".',
  )
})

test('a byte order mark, which some editors put first, is no part of the file', () => {
  expect(parseFile('\uFEFF{"SEGUE_PORT": 4801}').settings).toMatchObject({ value: { port: 4801 } })
})

test('a secret of the file appears in no issue', () => {
  const { lines } = parseFile({ SEGUE_OPS_TOKEN: 'too short' })
  expect(lines[0]).toContain('SEGUE_OPS_TOKEN')
  expect(lines[0]).not.toContain('too short')
})
