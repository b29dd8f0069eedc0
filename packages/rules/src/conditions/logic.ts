import type { AllCondition, AnyCondition, Condition, NoneCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask } from '../scene.ts'
import { not, type Truth } from '../truth.ts'
import { compileCondition } from './compile-condition.ts'

/** Yes when every part is; no when one is no, whatever the unknown ones are. */
export function compileAll({ all }: AllCondition, build: Build): Ask {
  return combine(all, build, false)
}

/** Yes when at least one part is, whatever the unknown ones are; no when every part is no. */
export function compileAny({ any }: AnyCondition, build: Build): Ask {
  return combine(any, build, true)
}

/** The opposite of `any`. */
export function compileNone({ none }: NoneCondition, build: Build): Ask {
  const any = combine(none, build, true)
  return (scene) => not(any(scene))
}

/** `deciding` is the answer of one part that settles the whole. */
function combine(parts: readonly Condition[], build: Build, deciding: boolean): Ask {
  const asks = parts.map((part) => compileCondition(part, build))
  return (scene) => {
    let truth: Truth = !deciding
    for (const ask of asks) {
      const answer = ask(scene)
      if (answer === deciding) return answer
      if (answer === undefined) truth = answer
    }
    return truth
  }
}
