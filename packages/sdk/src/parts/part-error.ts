import { toReadableJson } from '@segue/protocol'
import { RECEIVED_CHARS_MAX } from '../limits.ts'
import { attempt } from '../platform.ts'

/** What a part refuses, by its code: what is wrong, and what to do. `{received}` and `{known}` are filled in. */
export const PART_ERRORS = {
  EXPERIENCE_UNKNOWN: 'There is no experience {received} on this site. Take one of: {known}.',
  ARM_UNKNOWN: 'The experience has no arm {received}. Take one of: {known}.',
  SEGMENT_UNKNOWN: 'There is no segment {received} on this site. Take one of: {known}.',
  STAGE_UNKNOWN: 'There is no stage {received} in the journey. Take one of: {known}.',
  PREVIEW_INVALID: 'A preview cannot be {received}. Give null, or an object with: {known}.',
  MESSAGE_UNKNOWN: 'The panel has no text named {received}. Its texts are: {known}.',
  MESSAGE_INVALID: 'A text of the panel cannot be {received}. Give: {known}.',
} as const

/** A code of {@link PART_ERRORS}. */
export type PartErrorCode = keyof typeof PART_ERRORS

/** An error that names its code, then where: `EXPERIENCE_UNKNOWN at explain: There is no experience "x" …`. */
export function createPartError(
  code: PartErrorCode,
  where: string,
  received: unknown,
  known: readonly string[],
): Error {
  const text = PART_ERRORS[code]
    .replace('{received}', () => toShown(received))
    .replace('{known}', () => known.join(', ') || 'nothing, there are none')
  return new Error(`${code} at ${where}: ${text}`)
}

/** What was given, by its first characters; of what cannot be written, such as an object that holds itself, its type. */
function toShown(received: unknown): string {
  const text = attempt(() => toReadableJson(received)) ?? typeof received
  return text.length > RECEIVED_CHARS_MAX ? `${text.slice(0, RECEIVED_CHARS_MAX)}…` : text
}
