import type { Test } from '@segue/protocol'
import { type Build, slotFor } from '../build.ts'
import type { CompileKind } from '../language/language.ts'
import { own } from '../own.ts'
import type { Read } from '../scene.ts'
import type { Truth } from '../truth.ts'

/**
 * The kind of condition that looks something up and judges it with an operator. `absent` is the answer about something
 * that is not there: unknown for a fact that somebody else may know, no for what the visitor never did.
 */
export function judged<Condition extends Test>(
  compileRead: (condition: Condition, build: Build) => Read | undefined,
  absent: Truth = null,
): CompileKind {
  return (condition: Condition & { readonly trait?: string }, build: Build) => {
    const { language } = build
    const { op, value, ignoreCase, trait = condition } = condition
    const known = own(language.operators, op)
    const operator = ignoreCase ? known && language.options.ignoreCase?.(known) : known
    const judge = operator?.(value, condition)
    const read = compileRead(condition, build)
    if (!judge || !read) return undefined
    const slot = slotFor(trait, build)
    return (scene) => {
      const { found } = scene
      let actual = found[slot]
      if (actual === undefined) {
        actual = read(scene)
        found[slot] = actual
      }
      return judge(actual, scene) ?? (actual === undefined ? absent : null)
    }
  }
}
