import { type Issue, toReceived } from '../issue.ts'
import { CONFIG_ISSUES } from './issues/config-issues.ts'
import { nearestName } from './nearest-name.ts'
import type { Note } from './note.ts'

/** What a check of a site config found, before it is put into words. */
export interface Finding extends Note {
  readonly path: string
  readonly received: unknown
  /** Takes the place of how `received` is shown, which would be cut. */
  readonly shown?: string
}

/** Takes what a check found. */
export type Report = (finding: Finding) => void

/** Puts a finding into the words of the table, with a suggestion when a known name is near. */
export function toConfigIssue(finding: Finding): Issue {
  const { code, path, received, shown, expected, known } = finding
  const words = CONFIG_ISSUES[code]
  const suggestion = typeof received === 'string' && known && nearestName(received, known)
  return {
    code,
    path,
    received: shown ?? toReceived(received),
    expected: expected ?? (known ? oneOf(known) : words.expected),
    remedy: suggestion ? `Did you mean \`${suggestion}\`? ${words.remedy}` : words.remedy,
  }
}

function oneOf(names: readonly string[]): string {
  if (names.length === 0) return 'nothing here: there are none'
  const shown = names.slice(0, KNOWN_SHOWN_MAX).join(', ')
  return names.length > KNOWN_SHOWN_MAX ? `one of ${shown}, …` : `one of ${shown}`
}

const KNOWN_SHOWN_MAX = 60
