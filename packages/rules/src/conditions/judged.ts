import type { Json, Test } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { CompileKind } from '../language/language.ts'
import { own } from '../own.ts'
import type { Read } from '../scene.ts'
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
    const { config, language, slots } = build
    const { op, value, ignoreCase } = condition
    const fold = ignoreCase ? language.options.ignoreCase : asIs
    const judge = fold && own(language.operators, op)?.(fold(value), condition)
    const read = compileRead(condition, build)
    if (!judge || !read) return undefined
    const name = (condition as { trait?: string }).trait ?? slots.size
    const slot = slots.get(name) ?? config.segments.length + slots.size
    slots.set(name, slot)
    return (scene) => {
      const { found } = scene
      let actual = found[slot]
      if (actual === undefined) {
        actual = read(scene)
        found[slot] = actual
      }
      if (ignoreCase) actual = fold(actual)
      return judge(actual, scene) ?? (actual === undefined ? absent : null)
    }
  }
}
