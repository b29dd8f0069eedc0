/**
 * Throws the name of the first field of a shape that is none of the `known` ones, names with a blank between: what a
 * newer version says there could turn an answer around. Nothing else throws a text.
 */
export function knowOnly(known: string, shape: object): void {
  const fields = known.split(' ')
  for (const field of Object.keys(shape)) if (!fields.includes(field)) throw field
}

/** The fields of every test. */
export const TEST_FIELDS = ' op value ignoreCase'
/** The fields of a segment. */
export const SEGMENT_FIELDS = 'id name description when'
/** The fields of a stage. */
export const STAGE_FIELDS = 'id name enter exit dwellHoursMin lapseAfterDays'
