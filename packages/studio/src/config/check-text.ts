import type { ConfigCheck, Issue } from '@segue/protocol'
import { en } from '../messages/en.ts'
import type { Answer, Problem } from '../problem.ts'
import { findPlace, type Place, toLine } from './json-place.ts'
import { type RepeatedKey, readJsonTree } from './json-tree.ts'

/** An issue of the edited text and where it stands there. Lines count from 1. */
export interface PlacedIssue extends Issue, Place {
  readonly line: number
}

/** The outcome of a check: issues to mend (none means publishable), or why it could not be checked. */
export type Check =
  | { readonly ok: true; readonly issues: readonly PlacedIssue[] }
  | { readonly ok: false; readonly problem: Problem }

/** Checks an edited text: its syntax here, its content on the collector. */
export async function checkText(
  text: string,
  checkConfig: (config: unknown) => Promise<Answer<ConfigCheck>>,
): Promise<Check> {
  const tree = readJsonTree(text)
  if (!tree.ok) return { ok: true, issues: [toSyntaxIssue(text, tree)] }
  const answer = await checkConfig(JSON.parse(text))
  if (!answer.ok) return answer
  const ofConfig = answer.value.issues.map((issue) => {
    const place = findPlace(tree.root, issue.path)
    return { ...issue, ...place, line: toLine(text, place.from) }
  })
  return { ok: true, issues: [...tree.repeated.map((key) => toKeyIssue(text, key)), ...ofConfig] }
}

/** Only the text shows it: what the collector is sent has the last of such entries alone. */
function toKeyIssue(text: string, { from, to }: RepeatedKey): PlacedIssue {
  const { expected, again, remedy } = en.config.repeatedKey
  const line = toLine(text, from)
  const received = again(text.slice(from, to))
  return { code: 'JSON_KEY_REPEATED', path: '', received, expected, remedy, from, to, line }
}

function toSyntaxIssue(
  text: string,
  misfit: { at: number; expected: keyof typeof en.config.expected },
): PlacedIssue {
  const { at } = misfit
  return {
    code: 'JSON_SYNTAX',
    path: '',
    received: at < text.length ? `‘${text[at]}’` : en.config.endOfText,
    expected: en.config.expected[misfit.expected],
    remedy: en.config.syntaxRemedy,
    from: Math.min(at, Math.max(0, text.length - 1)),
    to: Math.min(at + 1, text.length),
    line: toLine(text, at),
  }
}
