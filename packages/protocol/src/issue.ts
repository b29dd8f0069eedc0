/**
 * One thing that is wrong with an input: what, where, what was there, what was expected and what to do.
 *
 * `path` is written as code would read it: `events[3].type`, `segments[0].when.all[1].op`; empty for the input itself.
 */
export interface Issue {
  readonly code: string
  readonly path: string
  readonly received: string
  readonly expected: string
  readonly remedy: string
}

/**
 * The outcome of a parser: the value in its strict shape, or why it is refused. Parsers never throw on what JSON can
 * hold; `parseConfig`, which programs call with objects of their own, on nothing at all.
 */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** One line for people: `EVENT_TYPE_INVALID at events[3].type: expected …, received …. Remedy.` */
export function toIssueText(issue: Issue): string {
  const where = issue.path === '' ? '' : ` at ${issue.path}`
  return `${issue.code}${where}: expected ${issue.expected}, received ${issue.received}. ${issue.remedy}`
}

/** How a refused value is shown: its type, and for scalars the value itself, at most `charsMax` characters of it. */
export function toReceived(value: unknown, charsMax: number = RECEIVED_CHARS_MAX): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'an object'
  if (typeof value === 'function') return 'a function'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > charsMax ? `${text.slice(0, charsMax)}…` : text
}

const RECEIVED_CHARS_MAX = 60
