import { type JsonObject, type ScriptChange, toJson } from '@segue/protocol'
import type { Kinds } from '../changes/index.ts'
import type { Edit, Stop } from '../edit.ts'

/** A function of the site's own that a change may call: does something with the element, and gives the undo. */
export type SiteScript = (element: Element, args: JsonObject) => unknown

/**
 * The kind that calls functions of the site's own, found by their name when it is their turn: one that is not there
 * counts as missing, and may come. What a function throws is the page's own error, and told as such.
 */
export function createScriptKinds(find: (name: string) => SiteScript | undefined): Kinds {
  const undos = new WeakMap<Node, Map<string, unknown>>()

  function callScript({ name, args = {} }: ScriptChange, element: Element, { set }: Edit): void {
    const script = find(name)
    if (!script) throw 'missing'
    const running = undos.get(element) ?? new Map<string, unknown>()
    undos.set(element, running)

    /** A script as a property of its element: it runs while it has a value. */
    function access(_: Node, key: string, value?: string | null): string | null {
      const undo = running.get(key)
      if (value === null) {
        running.delete(key)
        if (typeof undo === 'function') attempt(element, undo as Stop)
      } else if (value !== undefined && !running.has(key)) {
        running.set(key, undefined)
        running.set(
          key,
          attempt(element, () => script?.(element, args)),
        )
      }
      return running.has(key) ? '' : null
    }

    set(element, `data-segue-script${toJson([name, args])}`, '', access, null)
  }

  return { script: callScript }
}

/** What `work` gives. What it throws reaches the page's console and error handlers, as if nobody had called it. */
function attempt(element: Element, work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    const { defaultView } = element.ownerDocument
    ;(defaultView as (Window & typeof globalThis) | null)?.reportError(error)
    return undefined
  }
}
