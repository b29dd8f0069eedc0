import type { Moment } from '@segue/rules/simulate'
import { formatMoment } from './time.ts'

/**
 * A moment of a simulation as a line: when, what happened, and what changed by it. `undefined` when nothing changed.
 *
 * `2026-11-02T10:00:00Z  view_item /p/kvist  stage awareness → consideration (enter)  +runner`
 */
export function toMomentText({
  at,
  event,
  transitions,
  entered,
  left,
}: Moment): string | undefined {
  const changes = [
    ...transitions.map(({ from, to, cause }) => `stage ${from} → ${to} (${cause})`),
    ...entered.map((id) => `+${id}`),
    ...left.map((id) => `-${id}`),
  ]
  if (changes.length === 0) return undefined
  const what = event ? [event.type, event.path].filter(Boolean).join(' ') : 'time alone'
  return [formatMoment(at), what, ...changes].join('  ')
}

/** Where a visitor was before their first moment. */
export function toStartText({ at, decision, transitions }: Moment): string {
  return `${formatMoment(at)}  starts in stage ${transitions[0]?.from ?? decision.stage}`
}

/** Where a visitor is after their last moment. */
export function toEndText({ decision }: Moment): string {
  const segments = decision.segments.join(', ') || 'no segment'
  return `At the end: stage ${decision.stage}; ${segments}.`
}
