import type { Condition } from '@segue/protocol'
import type { CompileKind } from '../language/language.ts'
import type { Truth } from '../truth.ts'
import { compileCondition } from './compile-condition.ts'

/**
 * A kind of condition with parts. One part that answers `deciding` settles the whole as `settled`, whatever the unknown
 * ones are; when all parts answer otherwise it is the opposite.
 */
export function combined(kind: string, deciding: boolean, settled: boolean): CompileKind {
  return (condition: { readonly [kind: string]: unknown }, build) => {
    const parts = condition[kind] as readonly Condition[]
    const asks = parts.map((part) => compileCondition(part, build))
    return (scene) => {
      let truth: Truth = !settled
      for (const ask of asks) {
        const answer = ask(scene)
        if (answer === deciding) return settled
        if (answer === null) truth = answer
      }
      return truth
    }
  }
}
