import type { Condition } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask } from '../scene.ts'

/** Compiles a condition. Whatever the language does not know, or cannot make sense of, is unknown: never an error. */
export function compileCondition(condition: Condition, build: Build): Ask {
  const { conditions } = build.language
  try {
    for (const kind in conditions) {
      if (kind in condition) return conditions[kind]?.(condition as never, build) || unknown
    }
  } catch {
    // A part of the wrong shape: the parser names it when the site config is published.
  }
  return unknown
}

/** Compiles a condition that need not be there: then the answer is always `otherwise`. */
export function compileOptional(
  condition: Condition | undefined,
  build: Build,
  otherwise: boolean,
): Ask {
  return condition ? compileCondition(condition, build) : () => otherwise
}

const unknown: Ask = () => null
