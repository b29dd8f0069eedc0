import type { EventCondition } from '@segue/protocol'
import { type Build, compileMatches } from '../build.ts'
import { own } from '../own.ts'
import type { Read } from '../scene.ts'

/** Looks up what the visitor did, measured as the condition says. */
export function readEvent(condition: EventCondition, build: Build): Read | undefined {
  const { measure = 'count' } = condition
  return own(build.language.measures, measure)?.(condition, build, compileMatches(condition, build))
}
