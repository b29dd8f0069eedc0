import { type Condition, type NoneCondition, toJson } from '@segue/protocol'
import { type Build, slotFor } from '../build.ts'
import type { Ask } from '../scene.ts'
import type { Truth } from '../truth.ts'
import { compileCondition } from './compile-condition.ts'

/**
 * A kind of condition with parts. One part that answers `settled` settles the whole, whatever the unknown ones are; when
 * all parts answer otherwise it is the opposite.
 *
 * Parts are chained pair by pair rather than walked: engines run a closure over two closures faster than a loop.
 */
export function combined(settled: boolean): (condition: never, build: Build, kind: string) => Ask {
  return (condition: { readonly [kind: string]: readonly Condition[] }, build, kind) => {
    const parts = condition[kind] as readonly Condition[]
    const asks = parts.map((part) => compilePart(part, build))
    const chain = (rest: Ask, first: Ask): Ask => {
      return (scene) => {
        const answer = first(scene)
        if (answer === settled) return settled
        const others = rest(scene)
        return answer === null && others !== settled ? answer : others
      }
    }
    return asks[0] ? asks.reduceRight(chain) : () => !settled
  }
}

/** The opposite of `any`; the opposite of unknown is unknown. */
export function compileNone(condition: NoneCondition, build: Build, kind: string): Ask {
  const any = combined(true)(condition as never, build, kind)
  return (scene) => {
    const answer = any(scene)
    return answer === null ? answer : !answer
  }
}

/**
 * Compiles a part. One that the site config has in several places is compiled for the first of them; from the second
 * on its answer is kept for the scene. What stands in one place only is not slowed by that.
 */
function compilePart(part: Condition, build: Build): Ask {
  const { asks } = build
  const text = toJson(part)
  const known = asks.get(text)
  const ask = known ?? compileCondition(part, build)
  asks.set(text, ask)
  if (!known) return ask
  const slot = slotFor(ask, build)
  return (scene) => {
    scene.found[slot] ??= ask(scene)
    return scene.found[slot] as Truth
  }
}
