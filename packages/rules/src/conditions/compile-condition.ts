import type { Condition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { own } from '../own.ts'
import type { Ask } from '../scene.ts'
import type { Truth } from '../truth.ts'

const unknown: Ask = () => null

/**
 * Compiles a condition. Whatever the language does not know, or cannot make sense of, is unknown: never an error. One
 * that is not there always answers `otherwise`.
 */
export function compileCondition(
  condition: Condition | undefined,
  build: Build,
  otherwise: Truth = null,
): Ask {
  if (!condition) return () => otherwise
  const { conditions } = build.language
  try {
    for (const key in condition) {
      const compile = own(conditions, key)
      if (compile) return compile(condition as never, build, key) || unknown
    }
  } catch {
    // A part of the wrong shape: the parser names it when the site config is published.
  }
  return unknown
}
