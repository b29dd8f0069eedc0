import type { Json, Test } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { CompileKind } from '../language/language.ts'
import type { Read } from '../scene.ts'
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
    const { operators } = build.language
    const prepare = Object.hasOwn(operators, op) ? operators[op] : undefined
    const judge = prepare?.(ignoreCase ? fold(value) : value, condition)
    const found = compileRead(condition, build)
    if (!judge || !found) return undefined
    const read: Read = ignoreCase ? (scene) => fold(found(scene)) : found
    if (absent === undefined) return (scene) => judge(read(scene), scene)
    return (scene) => {
      const actual = read(scene)
      const truth = judge(actual, scene)
      return truth === undefined && actual === undefined ? absent : truth
    }
  }
}

/** Texts, also those of a list, in lower case: so two are compared that differ in case only. */
function fold(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => fold(item) as Json)
  return typeof value === 'string' ? value.toLowerCase() : value
}
