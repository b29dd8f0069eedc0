import type { EventCondition } from '@segue/protocol'
import { type Build, compileMatches } from '../build.ts'
import { MEASURES } from '../measures/index.ts'
import type { Read } from '../scene.ts'

/** Looks up what the visitor did, measured as the condition says. */
export function readEvent(condition: EventCondition, build: Build): Read | undefined {
  const { measure = 'count' } = condition
  const plan = Object.hasOwn(MEASURES, measure) ? MEASURES[measure] : undefined
  return plan?.(condition, build, compileMatches(condition, build))
}
