import { type Issue, isRecord, toReceived } from '@segue/protocol'
import { CollectorError } from '../errors.ts'

/** A text field of a request's body, at most `charsMax` long. `REQUEST_INVALID` when it is anything else. */
export function readText(body: unknown, name: string, charsMax: number): string {
  const value = readField(body, name)
  if (typeof value === 'string' && value.length <= charsMax) return value
  throw invalid(name, value, `a text of at most ${charsMax} characters`)
}

/** A whole number from `min` on in a request's body. */
export function readWhole(body: unknown, name: string, min: number): number {
  const value = readField(body, name)
  if (Number.isSafeInteger(value) && Number(value) >= min) return Number(value)
  throw invalid(name, value, `a whole number from ${min}`)
}

/** A field as it came. */
export function readField(body: unknown, name: string): unknown {
  return isRecord(body) && Object.hasOwn(body, name) ? body[name] : undefined
}

/** The error for a field that cannot be. */
export function invalid(path: string, value: unknown, expected: string): CollectorError {
  const issue: Issue = {
    code: 'FIELD_INVALID',
    path,
    received: toReceived(value),
    expected,
    remedy: `Send ${path} as ${expected}.`,
  }
  return new CollectorError('REQUEST_INVALID', { issues: [issue] })
}
