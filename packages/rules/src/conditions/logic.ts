import type { AllCondition, AnyCondition, Condition, NoneCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask } from '../scene.ts'
import { allTrue, anyTrue, not } from '../truth.ts'

/** Yes when every part is. */
export function compileAll({ all }: AllCondition, build: Build): Ask {
  const asks = compileParts(all, build)
  return (scene) => allTrue(asks, (ask) => ask(scene))
}

/** Yes when at least one part is. */
export function compileAny({ any }: AnyCondition, build: Build): Ask {
  const asks = compileParts(any, build)
  return (scene) => anyTrue(asks, (ask) => ask(scene))
}

/** Yes when no part is. */
export function compileNone({ none }: NoneCondition, build: Build): Ask {
  const asks = compileParts(none, build)
  return (scene) => not(anyTrue(asks, (ask) => ask(scene)))
}

function compileParts(parts: readonly Condition[], build: Build): readonly Ask[] {
  return parts.map((part) => build.compile(part, build))
}
