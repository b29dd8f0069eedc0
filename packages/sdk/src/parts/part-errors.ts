/** What a part refuses, by its code: what is wrong, and what to do. `{received}` and `{known}` are filled in. */
export const PART_ERRORS = {
  EXPERIENCE_UNKNOWN: 'no experience {received} on this site; there are: {known}',
  ARM_UNKNOWN: 'no arm {received} in this experience; there are: {known}',
  SEGMENT_UNKNOWN: 'no segment {received} on this site; there are: {known}',
  STAGE_UNKNOWN: 'no stage {received} in the journey; there are: {known}',
  PREVIEW_INVALID: '{received} is no preview; it is made of: {known}',
  DEBUG_NOT_ALLOWED:
    'the overlay opens with a link from the collector, or where settings.debug is true',
} as const

/** An error with its code first, then where it is: `EXPERIENCE_UNKNOWN explain: no experience "x" …`. */
export function createPartError(
  code: keyof typeof PART_ERRORS,
  where: string,
  received?: unknown,
  known: readonly string[] = [],
): Error {
  const text = PART_ERRORS[code]
    .replace('{received}', () => JSON.stringify(received) ?? 'undefined')
    .replace('{known}', () => known.join(', ') || 'none')
  return new Error(`${code} ${where}: ${text}`)
}
