import { useEffect, useState } from 'preact/hooks'
import { EDIT_PAUSE_MS } from '../limits.ts'
import type { Answer, Problem } from '../problem.ts'

/** The newest answer, and whether it is the one to what is asked now. */
export interface Settled<Value> {
  readonly current: boolean
  readonly value?: Value
  /** Why there is no answer to what is asked now. */
  readonly problem?: Problem
}

/** Asks once editing pauses: whenever `key` stays another one for a while. A question that was overtaken is taken back. */
export function useSettled<Value>(
  key: string,
  ask: (signal: AbortSignal) => Promise<Answer<Value>>,
): Settled<Value> {
  const [done, setDone] = useState<Omit<Settled<Value>, 'current'> & { key: string }>({ key: '' })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const timer = setTimeout(async () => {
      const answer = await ask(signal)
      if (signal.aborted) return
      setDone(({ problem: _, ...last }) =>
        answer.ok ? { key, value: answer.value } : { ...last, key, problem: answer.problem },
      )
    }, EDIT_PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [key])
  const { key: asked, ...rest } = done
  return { ...rest, current: asked === key }
}
