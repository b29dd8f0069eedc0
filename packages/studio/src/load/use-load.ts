import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Answer, Problem } from '../problem.ts'

/** Something on its way from the collector. While it loads again, the former value stays to be shown. */
export type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'ready'; readonly value: Value; readonly again: boolean }

/**
 * Loads when the component appears, whenever `key` changes and when `reload` is called. An answer that was overtaken is
 * dropped and its request aborted. `key` stands for everything that `load` closes over.
 */
export function useLoad<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Answer<Value>>,
): { readonly loaded: Loaded<Value>; readonly reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const controller = new AbortController()
    setLoaded((before) => (before.kind === 'ready' ? { ...before, again: true } : before))
    load(controller.signal).then((answer) => {
      if (controller.signal.aborted) return
      setLoaded(
        answer.ok
          ? { kind: 'ready', value: answer.value, again: false }
          : { kind: 'failed', problem: answer.problem },
      )
    })
    return () => controller.abort()
  }, [key, turn])
  return { loaded, reload: useCallback(() => setTurn((before) => before + 1), []) }
}
