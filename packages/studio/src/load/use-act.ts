import { useState } from 'preact/hooks'
import type { Answer, Problem } from '../problem.ts'

/** Something a person asked for, and how it stands. */
export interface Acting {
  readonly busy: boolean
  /** Why the last one did not work; null while one is under way. */
  readonly problem: Problem | null
  /** Asks for it; `onDone` gets the answer when it worked. */
  act<Value>(ask: () => Promise<Answer<Value>>, onDone?: (value: Value) => void): Promise<void>
}

/** Carries out what changes something, one at a time. */
export function useAct(): Acting {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    busy,
    problem,
    async act(ask, onDone) {
      setBusy(true)
      setProblem(null)
      const answer = await ask()
      setBusy(false)
      if (answer.ok) onDone?.(answer.value)
      else setProblem(answer.problem)
    },
  }
}
