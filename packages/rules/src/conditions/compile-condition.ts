import { CONDITION_DEPTH_MAX, type Condition } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask } from '../scene.ts'

/** Compiles a condition. Whatever the language does not know, or cannot make sense of, is unknown: never an error. */
export function compileCondition(condition: Condition, build: Build): Ask {
  const { conditions } = build.language
  const depth = build.depth + 1
  try {
    for (const kind in conditions) {
      if (depth <= CONDITION_DEPTH_MAX && Object.hasOwn(condition, kind)) {
        return conditions[kind]?.(condition as never, { ...build, depth }) ?? unknown
      }
    }
  } catch {
    // A part of the wrong shape: the parser names it when the site config is published.
  }
  return unknown
}

const unknown: Ask = () => undefined
