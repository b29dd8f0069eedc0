import { EVENT_TYPES, type Stage } from '@segue/protocol'
import type { History, HistoryEvent } from '../../simulate/history.ts'
import { settle } from '../../simulate/settle.ts'
import type { Walked, World } from '../world.ts'
import { findVisitor } from './find-visitor.ts'
import { entryOf } from './with-stages.ts'

/**
 * A visitor who meets the entry of a stage, then its exit, in turn, so many rounds, each as soon as the dwell allows;
 * `undefined` where nobody was found who meets one of them lately. Whether they come in and go out, rules tell.
 */
export function goRound(stage: Stage, rounds: number, world: World): Walked | undefined {
  const { stages } = world.config.journey
  const inside = findVisitor({ goal: entryOf(stage, stages) }, world)
  const outside = stage.exit && findVisitor({ goal: stage.exit }, world)
  if (!inside || !outside) return undefined
  const stepMs = (stage.dwellHoursMin ?? 0) * HOUR_MS + HOUR_MS
  const turns = Array.from({ length: rounds * 2 }, (_, turn) => (turn % 2 ? outside : inside))
  const events = turns.flatMap((visitor, turn) =>
    lately(visitor, world.until - (turns.length - 1 - turn) * stepMs, stepMs),
  )
  const history: History = { visitor: 'goes-round', events }
  const settled = settle(world.program, history, world.until)
  return settled && { history, ...settled }
}

/** What a visitor did last, as if it ended at another moment, with all facts that held, and a page view at the end. */
function lately(
  { history, situation }: Walked,
  at: number,
  spanMs: number,
): readonly HistoryEvent[] {
  const shiftMs = at - situation.now
  const events = history.events.filter((event) => situation.now - Number(event.at) < spanMs)
  const view = { at: situation.now, type: EVENT_TYPES.pageView }
  const path = history.events.at(-1)?.path
  const shown = events.some(({ type }) => type === EVENT_TYPES.pageView)
  const all = shown ? events : [...events, { ...view, ...(path && { path }) }]
  return all.map((event) => ({
    ...event,
    at: Number(event.at) + shiftMs,
    traits: { ...history.traits, ...event.traits },
  }))
}

const HOUR_MS = 3_600_000
