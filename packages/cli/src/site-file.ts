import { readFileSync } from 'node:fs'
import type { Issue, Parsed, SiteConfig } from '@segue/protocol'
import { parseConfig } from '@segue/protocol/config'
import { findPublishIssues } from '@segue/rules/lint'
import { CliError } from './cli-error.ts'
import { withoutMark } from './file-lines.ts'
import { formatCounted } from './format.ts'
import { findJsonBreak } from './json-break.ts'
import { findOffset, type Place, readJsonPlaces, toPlace } from './json-places.ts'

/** A site config file as it was read: the config and where its parts are, or the issues with the place of each. */
export type SiteFile =
  | {
      readonly ok: true
      readonly config: SiteConfig
      readonly placeOf: (path: string) => Place
    }
  | { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/** An issue and where in its file it is. */
export interface PlacedIssue {
  readonly issue: Issue
  readonly place: Place
}

/** Reads a site config. Throws `FILE_UNREADABLE` and `JSON_BROKEN`; issues of the config itself are returned. */
export function readSiteFile(file: string): SiteFile {
  const text = readText(file)
  const parsed = parse(parseJson(text, file))
  const { offsets, repeated } = readJsonPlaces(text)
  const placeOf = (path: string) => toPlace(text, findOffset(offsets, path))
  const ofKeys = repeated.map(({ path, offset }) => ({
    issue: toKeyIssue(path),
    place: toPlace(text, offset),
  }))
  if (parsed.ok && ofKeys.length === 0) return { ok: true, config: parsed.value, placeOf }
  const ofConfig = parsed.ok ? [] : parsed.issues
  const issues = ofConfig.map((issue) => ({ issue, place: placeOf(issue.path) }))
  return { ok: false, issues: [...ofKeys, ...issues] }
}

/** Only the text shows it: what was parsed has the last of such entries alone. */
function toKeyIssue(path: string): Issue {
  return {
    code: 'JSON_KEY_REPEATED',
    path,
    expected: 'a key once in its object',
    received: 'it again',
    remedy: 'Keep one of the entries: JSON takes the last, and the others would go unread.',
  }
}

/** What publishing refuses: what the parser finds, patterns that the rules do not know, redirects that lead back. */
function parse(input: unknown): Parsed<SiteConfig> {
  const parsed = parseConfig(input)
  if (!parsed.ok) return parsed
  const issues = findPublishIssues(parsed.value)
  return issues.length > 0 ? { ok: false, issues } : parsed
}

/** Reads a site config that must be without issues. Throws `CONFIG_REFUSED` on top of what reading throws. */
export function loadSiteFile(file: string): SiteConfig {
  const read = readSiteFile(file)
  if (read.ok) return read.config
  const received = formatCounted(read.issues.length, 'issue')
  throw new CliError('CONFIG_REFUSED', { where: file, received })
}

/** Reads any JSON file. Throws `FILE_UNREADABLE` and `JSON_BROKEN`. */
export function readJsonFile(file: string): unknown {
  return parseJson(readText(file), file)
}

/** Reads any file as text, without the byte order mark that some editors put first. Throws `FILE_UNREADABLE`. */
export function readText(file: string): string {
  try {
    return withoutMark(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new CliError('FILE_UNREADABLE', { where: file, received: toReason(error) })
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = toReason(error)
    const { line, column } = toPlace(text, findJsonBreak(text))
    throw new CliError('JSON_BROKEN', { where: `${file}:${line}:${column}`, received: reason })
  }
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
