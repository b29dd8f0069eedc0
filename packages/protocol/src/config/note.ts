import type { ConfigIssueCode } from './issues/config-issues.ts'

/**
 * What a check wants its issue to say. A schema library lets a check speak one text only, so a note travels as JSON
 * in the place of that text, and becomes an issue when its path is known.
 */
export interface Note {
  readonly code: ConfigIssueCode
  /** Takes the place of the words in the table. */
  readonly expected?: string
  /** Names that were possible. The one nearest to what was written is suggested. */
  readonly known?: readonly string[]
}

/** Writes a note as the one text of a check. */
export function noteText(code: ConfigIssueCode, more: Omit<Note, 'code'> = {}): string {
  return JSON.stringify({ code, ...more } satisfies Note)
}

/** Reads what {@link noteText} wrote. */
export function readNote(text: string): Note {
  return JSON.parse(text) as Note
}
