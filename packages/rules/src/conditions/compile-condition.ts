import type { Condition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { knowOnly } from '../know-only.ts'
import { own } from '../own.ts'
import type { Ask } from '../scene.ts'
import type { Truth } from '../truth.ts'

const unknown: Ask = () => null

/**
 * Compiles a condition. Whatever the language does not know, or cannot make sense of, is unknown: never an error, but
 * inside a `where`. One that is not there always answers `otherwise`. That of a whole, a segment or a stage, with fields
 * other than the `known` ones is unknown.
 */
export function compileCondition(
  condition: Condition | undefined,
  build: Build,
  otherwise: Truth = null,
  whole: object = {},
  known = '',
): Ask {
  if (!condition) return () => otherwise
  const { conditions, fields } = build.language
  let ask: Ask | false | undefined
  try {
    knowOnly(known, whole)
    for (const key in condition) {
      const compile = own(conditions, key)
      if (compile && !ask) {
        knowOnly(key + (fields[key] ?? ''), condition)
        ask = compile(condition as never, build, key)
      }
    }
  } catch {
    // A part of the wrong shape: the parser names it when the site config is published.
  }
  if (!ask && build.isWhere) throw 0
  return ask || unknown
}
