import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSettings, toSettingsText } from './settings.ts'
import { createFolder } from './testing/folder.ts'

test('without settings the collector listens on this machine only', () => {
  const settings = parseSettings({ SEGUE_HOST: '' })
  expect(settings).toMatchObject({ ok: true, value: { host: '127.0.0.1', port: 4800, proxies: 0 } })
})

test('settings are read', () => {
  const file = join(createFolder(), 'site.json')
  writeFileSync(file, '{}')
  expect(
    parseSettings({
      SEGUE_PORT: '0',
      SEGUE_PUBLIC_URL: 'https://segue.shop.example',
      SEGUE_SETUP_CONFIG: file,
      SEGUE_SETUP_ORIGINS: 'https://shop.example, http://127.0.0.1:*',
      SEGUE_SETUP_EMAIL: 'ann@shop.example',
      SEGUE_SETUP_PASSWORD: 'correct horse',
    }),
  ).toMatchObject({
    ok: true,
    value: {
      port: 0,
      publicUrl: 'https://segue.shop.example',
      setup: {
        configFile: file,
        origins: ['https://shop.example', 'http://127.0.0.1:*'],
        email: 'ann@shop.example',
        password: 'correct horse',
      },
    },
  })
})

test.each([
  ['SEGUE_PORT', '65536'],
  ['SEGUE_PORT', '-1'],
  ['SEGUE_PORT', '80 80'],
  ['SEGUE_SDK_FILE', '/no/such/file.js'],
  ['SEGUE_PUBLIC_URL', 'segue.shop.example'],
  ['SEGUE_PUBLIC_URL', 'https://shop.example/segue'],
  ['SEGUE_PROXIES', 'yes'],
  ['SEGUE_STORE_MEMORY_MB', '127'],
  ['SEGUE_LOG', 'loud'],
  ['SEGUE_SETUP_ORIGINS', 'shop.example'],
  ['SEGUE_SETUP_ORIGINS', 'https://shop.example,'],
  ['SEGUE_SETUP_EMAIL', 'ann'],
])('%s=%j is refused, with what was expected', (name, received) => {
  const settings = parseSettings({ [name]: received })
  expect(settings).toMatchObject({
    ok: false,
    issues: [{ name, received: JSON.stringify(received) }],
  })
})

test('everything wrong is told at once, and no password with it', () => {
  const settings = parseSettings({ SEGUE_PORT: 'x', SEGUE_SETUP_PASSWORD: 'too short' })
  const text = settings.ok ? '' : toSettingsText(settings.issues)
  expect(text.split('\n')).toHaveLength(2)
  expect(text).toContain('SEGUE_SETUP_PASSWORD: expected at least 12 characters')
  expect(text).not.toContain('too short')
})

test.each(['mail.example', 'https://mail.example', 'smtp://', 'smtp://mail.example/?tls=no'])(
  'the mail server %s is refused, and not told again',
  (received) => {
    const settings = parseSettings({ SEGUE_SMTP_URL: received, SEGUE_SMTP_FROM: 'a@shop.example' })
    expect(settings).toMatchObject({
      ...{ ok: false, issues: [{ name: 'SEGUE_SMTP_URL', received: 'something else' }] },
    })
  },
)

test('a mail server needs an address that mails come from', () => {
  const url = { SEGUE_SMTP_URL: 'smtps://a:secret@mail.example' }
  const issues = [{ name: 'SEGUE_SMTP_FROM', received: 'nothing' }]
  expect(parseSettings(url)).toMatchObject({ ok: false, issues })
  const both = parseSettings({ ...url, SEGUE_SMTP_FROM: 'segue@shop.example' })
  expect(both).toMatchObject({ ok: true, value: { smtpFrom: 'segue@shop.example' } })
})
