import type { Json, Test } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { CompileKind } from '../language/language.ts'
import { own } from '../own.ts'
import { once, type Read } from '../scene.ts'
import type { Truth } from '../truth.ts'

const asIs = (value: Json | undefined) => value

/**
 * The kind of condition that looks something up and judges it with an operator. `absent` is the answer about something
 * that is not there: unknown for a fact that somebody else may know, no for what the visitor never did.
 */
export function judged<Condition extends Test>(
  compileRead: (condition: Condition, build: Build) => Read | undefined,
  absent: Truth = null,
): CompileKind {
  return (condition: Condition, build: Build) => {
    const { asks, config, language } = build
    const { op, value, ignoreCase } = condition
    const fold = ignoreCase ? language.options.ignoreCase : asIs
    const key = JSON.stringify(condition)
    const judge = fold && own(language.operators, op)?.(fold(value), condition)
    const read = compileRead(condition, build)
    if (!judge || !read) return undefined
    const ask =
      asks.get(key) ??
      once(config.segments.length + asks.size, (scene) => {
        const actual = fold(read(scene))
        return judge(actual, scene) ?? (actual === undefined ? absent : null)
      })
    asks.set(key, ask)
    return ask
  }
}
