import { VISITOR_FILE_DEPTH_MAX } from './limits.ts'

/**
 * True for what is nested deeper than `VISITOR_FILE_DEPTH_MAX`. Looks level by level: JSON may be deeper than what calls
 * itself for each level has stack for.
 */
export function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > VISITOR_FILE_DEPTH_MAX) return true
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    )
  }
  return false
}
