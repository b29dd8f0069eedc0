import * as v from 'valibot'
import { isRecord } from '../guards.ts'
import type { Issue, Parsed } from '../issue.ts'
import { childPath } from '../json-path.ts'
import { CONFIG_ISSUES_MAX } from '../limits.ts'
import type { SiteConfig } from '../site-config.ts'
import { copyJson } from './copy-json.ts'
import { checkMeaning } from './meaning/check-meaning.ts'
import { noteText, readNote } from './note.ts'
import { siteConfigSchema } from './shape/site-config.ts'
import { type Finding, toConfigIssue } from './to-config-issue.ts'

/**
 * Reads a site config that came from outside. Returns a copy in its strict shape, or everything that is wrong with
 * it, the first `CONFIG_ISSUES_MAX` findings. Looks in three steps, each of which relies on the one before: sound
 * JSON, the right shape, a meaning. Of one value the first thing wrong is the one reported. Never throws, whatever the
 * getters and proxies of an input do.
 */
export function parseConfig(input: unknown): Parsed<SiteConfig> {
  const issues: Issue[] = []
  const report = (finding: Finding): void => {
    if (issues.length < CONFIG_ISSUES_MAX) issues.push(toConfigIssue(finding))
  }
  const copy = typeof input === 'object' ? copyJson(input, report) : input
  if (issues.length > 0) return { ok: false, issues }
  if (!isRecord(copy)) {
    report({ code: 'CONFIG_NOT_OBJECT', path: '', received: copy })
    return { ok: false, issues }
  }

  const shape = v.safeParse(siteConfigSchema, copy, { message: typeNote, abortPipeEarly: true })
  for (const issue of shape.issues ?? []) report(toFinding(issue))
  if (shape.typed) checkMeaning(shape.output, report)
  if (issues.length > 0 || !shape.typed) return { ok: false, issues }
  return { ok: true, value: shape.output }
}

/** What the schema library found, at its place. A field nobody knows is shown by its name. */
function toFinding(issue: v.BaseIssue<unknown>): Finding {
  const note = readNote(issue.message)
  const keys = (issue.path ?? []).map((item) => item.key as string | number)
  const path = keys.reduce<string>(childPath, '')
  const received = note.code === 'CONFIG_FIELD_UNKNOWN' ? keys.at(-1) : issue.input
  return { ...note, path, received }
}

/** The note of every check that brings none of its own: those of a plain type. */
function typeNote({ expected }: v.BaseIssue<unknown>): string {
  return noteText('CONFIG_TYPE_WRONG', { expected: TYPE_WORDS[expected ?? ''] ?? `${expected}` })
}

const TYPE_WORDS: { readonly [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object',
}
