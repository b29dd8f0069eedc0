import { VISITOR_FILE_DEPTH_MAX } from './limits.ts'

/**
 * What is nested deeper than `VISITOR_FILE_DEPTH_MAX`, by the first level that is; undefined when nothing is. Looks level by
 * level: a text may be deeper than what calls itself for each level has stack for.
 */
export function findDeepLevel<Part>(
  roots: readonly Part[],
  partsOf: (part: Part) => readonly Part[],
): readonly Part[] | undefined {
  let level = roots
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > VISITOR_FILE_DEPTH_MAX) return level
    level = level.flatMap(partsOf)
  }
  return undefined
}
