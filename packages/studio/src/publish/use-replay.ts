import type { ReplayReport, SiteConfig } from '@segue/protocol'
import type { ReplayAnswer } from '@segue/protocol/api'
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../problem.ts'
import { useSite, useStudio } from '../studio.ts'
import { addReplays } from './add-replays.ts'

/** How far a replay is, and what came of those who were replayed. */
export interface Replaying {
  readonly state: 'running' | 'done' | 'stopped' | 'failed'
  /** Visitors, and milliseconds that the rest will take at the pace so far; nothing before the first part. */
  readonly done: number
  readonly part?: Pick<ReplayAnswer, 'all' | 'known'>
  readonly msLeft?: number
  readonly moves?: ReplayReport
  readonly problem?: Problem
  readonly stop: () => void
  readonly start: () => void
}

/** Replays a config on the collector, part by part, from the start on until it is done or stopped. */
export function useReplay(config: SiteConfig): Replaying {
  const { api } = useStudio()
  const site = useSite().id
  const [turn, setTurn] = useState(0)
  const [running, setRunning] = useState<AbortController | null>(null)
  const [standing, setStanding] = useState<Standing>(START)
  const text = JSON.stringify(config)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    setRunning(controller)
    setStanding(START)
    async function run() {
      const begun = performance.now()
      let last: ReplayAnswer | undefined
      let moves: ReplayReport | undefined
      do {
        const more = last?.next ? { from: last.next, asOf: last.asOf } : {}
        const name = 'POST /api/sites/:site/audiences/replay'
        const body = { config: JSON.parse(text) as unknown, ...more }
        const answer = await api.ask(name, { site, body }, signal)
        if (signal.aborted) return
        if (!answer.ok) {
          setStanding((before) => ({ ...before, state: 'failed', problem: answer.problem }))
          return
        }
        last = answer.value
        moves = moves ? addReplays(moves, last.report) : last.report
        const { visitors: done } = moves
        const msLeft = ((performance.now() - begun) / Math.max(1, done)) * (last.all - done)
        const state = last.next === null ? 'done' : 'running'
        setStanding({ state, done, part: last, msLeft, moves })
      } while (last.next !== null)
    }
    run()
    return () => controller.abort()
  }, [api, site, text, turn])

  return {
    ...standing,
    start: () => setTurn(turn + 1),
    stop() {
      running?.abort()
      setStanding((before) => ({ ...before, state: 'stopped' }))
    },
  }
}

type Standing = Omit<Replaying, 'start' | 'stop'>

const START: Standing = { state: 'running', done: 0 }
