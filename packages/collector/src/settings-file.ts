import { readFileSync } from 'node:fs'
import { SETTINGS_FILE_BYTES_MAX } from './limits.ts'
import type { SettingIssue } from './settings.ts'

/** What a file of settings says: texts by name, as the environment has them, and what cannot be read of it. */
export interface SettingsFile {
  readonly path: string
  readonly texts: ReadonlyMap<string, string>
  readonly issues: readonly SettingIssue[]
}

/**
 * Reads a JSON file with the names that the environment has. Values are texts, numbers or lists of texts; an unreadable
 * file gives an issue of `SEGUE_SETTINGS`, and no setting. What it holds appears in no issue, since it may be a secret.
 */
export function readSettingsFile(path: string): SettingsFile {
  const texts = new Map<string, string>()
  const issues: SettingIssue[] = []
  const value = readObject(path, (expected) => {
    issues.push({ name: FILE_SETTING, received: JSON.stringify(path), expected })
  })
  for (const [name, member] of Object.entries(value)) {
    const text = toText(member)
    if (name === FILE_SETTING)
      issues.push({ name, received: 'another file', expected: 'no further file', file: path })
    else if (text === undefined)
      issues.push({ name, received: toKind(member), expected: VALUES, file: path })
    else texts.set(name, text)
  }
  return { path, texts, issues }
}

function readObject(path: string, refuse: (expected: string) => void): object {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    refuse(`a file that can be read (${(error as NodeJS.ErrnoException).code})`)
    return {}
  }
  if (bytes.length > SETTINGS_FILE_BYTES_MAX) {
    refuse(`a file of at most ${SETTINGS_FILE_BYTES_MAX} bytes`)
    return {}
  }
  // Decoding also takes away the byte order mark that some editors put first.
  const value = parseJson(new TextDecoder().decode(bytes))
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  refuse('a file with one JSON object, such as {"SEGUE_PORT": 4800}')
  return {}
}

/** Undefined where it is no JSON. The parser's own words would quote the file. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Lists become the texts with commas between that the environment has. */
function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  const isTexts = Array.isArray(value) && value.every((one) => typeof one === 'string')
  return isTexts ? value.join(',') : undefined
}

function toKind(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list with other things' : `a value of type ${typeof value}`
}

const VALUES = 'a text, a number or a list of texts'
/** The setting that names the file. */
export const FILE_SETTING = 'SEGUE_SETTINGS'
