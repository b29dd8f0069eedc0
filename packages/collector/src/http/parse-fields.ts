import { type Issue, toReceived } from '@segue/protocol'
import { type BaseIssue, type GenericSchema, getDotPath, safeParse } from 'valibot'
import { CollectorError } from '../errors.ts'

/** What a schema makes of a body or a query. `REQUEST_INVALID`, naming each field, when it fits none. */
export function parseFields<Value>(schema: GenericSchema<unknown, Value>, input: unknown): Value {
  const parsed = safeParse(schema, input ?? {})
  if (parsed.success) return parsed.output
  throw new CollectorError('REQUEST_INVALID', { issues: parsed.issues.map(toIssue) })
}

/** Schemas of ours say what they expect as their message; the library's own messages begin with `Invalid`. */
function toIssue(issue: BaseIssue<unknown>): Issue {
  const path = getDotPath(issue) ?? ''
  const expected = issue.message.startsWith('Invalid ') ? (issue.expected ?? '') : issue.message
  const remedy = path === '' ? `Send ${expected}.` : `Send ${path} as ${expected}.`
  return { code: 'FIELD_INVALID', path, received: toReceived(issue.input), expected, remedy }
}
