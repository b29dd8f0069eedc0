import type { PartAnswer, PartQuestion } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import type { Answer, Problem } from '../problem.ts'

/** Long work that the collector does part by part: how far it is, and what has come of it. */
export interface InParts<Sum> {
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  /** How many are done, and of how many; nothing before the first part. */
  readonly done: number
  readonly part?: PartAnswer
  /** Milliseconds that the rest takes at the pace so far. */
  readonly msLeft?: number
  /** What came of the newest work that was done or stopped, of as much as was done. */
  readonly value?: Sum
  readonly problem?: Problem
  /** Whether all of it is about what is asked now. */
  readonly current: boolean
  readonly stop: () => void
  readonly start: () => void
}

/**
 * Begins when `key` stays another one for `delayMs`, and goes on until it is done, stopped or overtaken. `key` stands for
 * everything that `ask` closes over; `add` puts a part to what there is of those before.
 */
export function useInParts<Part extends PartAnswer, Sum>(
  key: string,
  work: {
    readonly ask: (from: PartQuestion, signal: AbortSignal) => Promise<Answer<Part>>
    readonly add: (sum: Sum | undefined, part: Part) => Sum
    readonly delayMs?: number
  },
): InParts<Sum> {
  const { ask, add, delayMs = 0 } = work
  const [turn, setTurn] = useState(0)
  const [running, setRunning] = useState<AbortController | null>(null)
  const [standing, setStanding] = useState<Standing<Sum>>({ key: '', state: 'running', done: 0 })

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    setRunning(controller)
    setStanding(({ value }) => ({ ...begin(key), ...(value !== undefined && { value }) }))
    async function run() {
      const begun = performance.now()
      let part: Part | undefined
      let sum: Sum | undefined
      do {
        const from = part?.next ? { from: part.next, asOf: part.asOf } : {}
        const answer = await ask(from, signal)
        if (signal.aborted) return
        if (!answer.ok) {
          const { problem } = answer
          setStanding(({ value }) => ({
            ...{ ...begin(key), state: 'failed', problem },
            ...(value !== undefined && { value }),
          }))
          return
        }
        part = answer.value
        sum = add(sum, part)
        const done = part.next ?? part.all
        const msLeft = ((performance.now() - begun) / Math.max(1, done)) * (part.all - done)
        const isDone = part.next === null
        const reached = { key, done, part, msLeft, sum }
        const value = sum
        setStanding((before) => ({
          ...reached,
          state: isDone ? 'done' : 'running',
          ...(isDone ? { value } : before.value !== undefined && { value: before.value }),
        }))
      } while (part.next !== null)
    }
    const timer = setTimeout(run, delayMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [key, turn])

  const { key: asked, sum, ...told } = standing
  return {
    ...told,
    current: asked === key,
    start: () => setTurn(turn + 1),
    stop() {
      running?.abort()
      setStanding((before) => ({
        ...before,
        state: 'stopped',
        ...(before.sum !== undefined && { value: before.sum }),
      }))
    },
  }
}

interface Standing<Sum> extends Omit<InParts<Sum>, 'current' | 'start' | 'stop'> {
  readonly key: string
  /** What has come of the work that is under way. */
  readonly sum?: Sum
}

function begin(key: string) {
  return { key, state: 'running', done: 0 } as const
}
