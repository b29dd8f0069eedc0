import { findDeepLevel } from './find-deep-level.ts'

/** True for what is nested deeper than `VISITOR_FILE_DEPTH_MAX`. */
export function isTooDeep(value: unknown): boolean {
  return findDeepLevel([value], partsOf) !== undefined
}

function partsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}
