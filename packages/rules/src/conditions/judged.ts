import type { Json, Test } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { CompileKind } from '../language/language.ts'
import { own } from '../own.ts'
import type { Read, Scene } from '../scene.ts'
import type { Truth } from '../truth.ts'

/**
 * The kind of condition that looks something up and judges it with an operator. `absent` is the answer about something
 * that is not there: unknown for a fact that somebody else may know, no for what the visitor never did.
 */
export function judged<Condition extends Test>(
  compileRead: (condition: Condition, build: Build) => Read | undefined,
  absent?: Truth,
): CompileKind {
  return (condition: Condition, build: Build) => {
    const { op, value, ignoreCase } = condition
    const judge = own(build.language.operators, op)?.(ignoreCase ? fold(value) : value, condition)
    const found = compileRead(condition, build)
    if (!judge || !found) return undefined
    const read = ignoreCase ? (scene: Scene) => fold(found(scene)) : found
    return (scene) => {
      const actual = read(scene)
      return judge(actual, scene) ?? (actual === undefined ? absent : undefined)
    }
  }
}

/** Texts, also those of a list, in lower case; what else JSON is written with has no upper case. */
function fold(value: Json | undefined): Json | undefined {
  return value && JSON.parse(JSON.stringify(value).toLowerCase())
}
