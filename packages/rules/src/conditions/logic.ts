import type { Condition } from '@segue/protocol'
import type { CompileKind } from '../language/language.ts'
import type { Ask } from '../scene.ts'
import { compileCondition } from './compile-condition.ts'

/**
 * A kind of condition with parts. One part that answers `settled` settles the whole, whatever the unknown ones are; when
 * all parts answer otherwise it is the opposite. With `turn` each part's answer is turned round first.
 *
 * Parts are chained pair by pair rather than walked: engines run a closure over two closures faster than a loop.
 */
export function combined(
  kind: string,
  settled: boolean,
  turn: (ask: Ask) => Ask = asIs,
): CompileKind {
  return (condition: { readonly [kind: string]: unknown }, build) => {
    const parts = condition[kind] as readonly Condition[]
    const chain = (rest: Ask, first: Ask): Ask => {
      return (scene) => {
        const answer = first(scene)
        if (answer === settled) return settled
        const others = rest(scene)
        return answer === null && others !== settled ? answer : others
      }
    }
    const asks = parts.map((part) => turn(compileCondition(part, build)))
    return asks[0] ? asks.reduceRight(chain) : () => !settled
  }
}

/** The opposite; the opposite of unknown is unknown. */
export function not(ask: Ask): Ask {
  return (scene) => {
    const answer = ask(scene)
    return answer === null ? answer : !answer
  }
}

function asIs(ask: Ask): Ask {
  return ask
}
