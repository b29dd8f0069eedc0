import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { OPS_TOKEN_CHARS_MIN, PASSWORD_CHARS_MIN, STORE_MEMORY_MB_MIN } from './limits.ts'
import { findMailIssues, SMTP_URL } from './mail/mail-settings.ts'
import { FILE_SETTING, readSettingsFile, type SettingsFile } from './settings-file.ts'

/** How a collector runs. The README says what each setting means. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly data: string
  readonly sdkFile: string
  readonly studioDir: string
  /** How browsers reach the collector; empty when that is `http://host:port`. */
  readonly publicUrl: string
  /** Proxies in front of the collector whose `X-Forwarded-For` is believed. */
  readonly proxies: number
  readonly storeMemoryMb: number
  /** `flag` keeps programs out of reports, `count` takes them for people. */
  readonly bots: 'flag' | 'count'
  /** The owner's file of places by address (.mmdb); empty without one. */
  readonly geoFile: string
  /** Headers in which a proxy in front names country and region, in lower case; empty when none does. */
  readonly countryHeader: string
  readonly regionHeader: string
  /** Where webhooks may lead: the internet alone, or private networks and plain http as well. */
  readonly webhooks: 'public' | 'private'
  /** The owner's mail server, `smtps://user:password@host:port`; empty without one. */
  readonly smtpUrl: string
  /** The address that mails come from. */
  readonly smtpFrom: string
  /** Megabytes that stay free on the disk: with less, events are refused. */
  readonly diskFreeMb: number
  /** What operators send to see metrics and make backups; empty when nobody may. */
  readonly opsToken: string
  readonly logLevel: string
  readonly setup: Setup
}

/** What a first start makes: a site, when there is a config file, and its first user, when there is a password. */
export interface Setup {
  readonly configFile: string
  readonly origins: readonly string[]
  readonly email: string
  readonly password: string
}

/** One thing wrong with the settings. */
export interface SettingIssue {
  readonly name: string
  readonly received: string
  readonly expected: string
  /** The path of the settings file where it stands there; absent for the environment. */
  readonly file?: string
}

/** The settings, or everything that is wrong with them at once. */
export type ParsedSettings =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly issues: readonly SettingIssue[] }

/** The environment of a process. */
export type Environment = { readonly [name: string]: string | undefined }

/**
 * Reads the settings from the environment, and where `SEGUE_SETTINGS` names a file, from that: the environment wins. An
 * empty text counts as absent. Passwords appear in no issue. A name that the file has and nobody reads is an issue; in
 * the environment it is not, since the command line has its own names there.
 */
export function parseSettings(env: Environment): ParsedSettings {
  const file = env[FILE_SETTING] ? readSettingsFile(env[FILE_SETTING]) : NO_FILE
  const issues: SettingIssue[] = [...file.issues]
  const unread = new Set(file.texts.keys())

  function read<Value>(name: string, standard: Value, kind: Kind<Value>): Value {
    unread.delete(name)
    const text = env[name] || file.texts.get(name) || ''
    if (text === '') return standard
    const value = kind.parse(text)
    if (value !== undefined) return value
    const received = kind.secret === true ? 'something else' : JSON.stringify(text)
    issues.push({ name, received, expected: kind.expected, ...(!env[name] && { file: file.path }) })
    return standard
  }

  const value: Settings = {
    host: read('SEGUE_HOST', '127.0.0.1', TEXT),
    port: read('SEGUE_PORT', 4800, whole('a port, or 0 for any free one', 0, 65_535)),
    data: read('SEGUE_DATA', '.segue-data/collector', TEXT),
    sdkFile: read('SEGUE_SDK_FILE', besides('../../sdk/dist/segue.js'), FILE),
    studioDir: read('SEGUE_STUDIO_DIR', besides('../../studio/dist'), TEXT),
    publicUrl: read('SEGUE_PUBLIC_URL', '', ORIGIN),
    proxies: read('SEGUE_PROXIES', 0, whole('a number of proxies', 0, 10)),
    storeMemoryMb: read('SEGUE_STORE_MEMORY_MB', 128, STORE_MEMORY),
    bots: read('SEGUE_BOTS', 'flag', oneOf(['flag', 'count'])),
    geoFile: read('SEGUE_GEO_FILE', '', FILE),
    countryHeader: read('SEGUE_COUNTRY_HEADER', '', HEADER),
    regionHeader: read('SEGUE_REGION_HEADER', '', HEADER),
    webhooks: read('SEGUE_WEBHOOKS', 'public', oneOf(['public', 'private'])),
    smtpUrl: read('SEGUE_SMTP_URL', '', SMTP_URL),
    smtpFrom: read('SEGUE_SMTP_FROM', '', EMAIL),
    diskFreeMb: read('SEGUE_DISK_FREE_MB', 256, whole('megabytes', 0, 1_048_576)),
    opsToken: read('SEGUE_OPS_TOKEN', '', OPS_TOKEN),
    logLevel: read('SEGUE_LOG', 'info', oneOf(['silent', 'error', 'warn', 'info', 'debug'])),
    setup: {
      configFile: read('SEGUE_SETUP_CONFIG', '', FILE),
      origins: read('SEGUE_SETUP_ORIGINS', [], ORIGINS),
      email: read('SEGUE_SETUP_EMAIL', '', EMAIL),
      password: read('SEGUE_SETUP_PASSWORD', '', PASSWORD),
    },
  }
  issues.push(...findMailIssues(value))
  const expected = "one of the names in the collector's README"
  for (const name of unread)
    issues.push({ name, received: 'another name', expected, file: file.path })
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues }
}

/** The issues as lines for people. */
export function toSettingsText(issues: readonly SettingIssue[]): string {
  return issues
    .map(({ name, received, expected, file }) => {
      const where = file === undefined ? name : `${file}: ${name}`
      return `${where}: expected ${expected}, received ${received}.`
    })
    .join('\n')
}

/** How the text of a setting is read, and what is expected of it. */
export interface Kind<Value> {
  readonly expected: string
  readonly parse: (text: string) => Value | undefined
  readonly secret?: boolean
}

function whole(unit: string, min: number, max: number): Kind<number> {
  const expected = `${unit}, from ${min} to ${max}`
  const parse = (text: string) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : -1
    return value >= min && value <= max ? value : undefined
  }
  return { expected, parse }
}

function oneOf<Name extends string>(names: readonly Name[]): Kind<Name> {
  return {
    expected: `one of ${names.join(', ')}`,
    parse: (text) => names.find((name) => name === text),
  }
}

/** Whether a text is an origin as sites list them: any port as `*`, sandboxed frames as `null`. */
export function isOrigin(text: string): boolean {
  return text === 'null' || /^https?:\/\/[^/\s:?#]+(:(\d{1,5}|\*))?$/.test(text)
}

/** A file that comes with the collector's neighbours, seen from this file's folder, built or not. */
function besides(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

const NO_FILE: SettingsFile = { path: '', texts: new Map(), issues: [] }
const STORE_MEMORY = whole('megabytes', STORE_MEMORY_MB_MIN, 1_048_576)
const TEXT: Kind<string> = { expected: 'a text', parse: (text) => text }
const HEADER: Kind<string> = {
  expected: 'the name of a header, such as cf-ipcountry',
  parse: (text) => (/^[\w-]+$/.test(text) ? text.toLowerCase() : undefined),
}
const FILE: Kind<string> = {
  expected: 'a file that exists',
  parse: (text) => (existsSync(text) ? text : undefined),
}
const ORIGIN: Kind<string> = {
  expected: 'scheme and host, such as https://segue.shop.example',
  parse: (text) => (isOrigin(text) && !text.endsWith('*') ? text : undefined),
}
const ORIGINS: Kind<readonly string[]> = {
  expected: 'origins with commas between, such as https://shop.example,http://127.0.0.1:*',
  parse(text) {
    const origins = text.split(',').map((origin) => origin.trim())
    return origins.every(isOrigin) ? origins : undefined
  },
}
const EMAIL: Kind<string> = {
  expected: 'an e-mail address',
  parse: (text) => (/^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined),
}
const PASSWORD: Kind<string> = {
  expected: `at least ${PASSWORD_CHARS_MIN} characters`,
  parse: (text) => (text.length >= PASSWORD_CHARS_MIN ? text : undefined),
  secret: true,
}
const OPS_TOKEN: Kind<string> = {
  expected: `at least ${OPS_TOKEN_CHARS_MIN} characters`,
  parse: (text) => (text.length >= OPS_TOKEN_CHARS_MIN ? text : undefined),
  secret: true,
}
