import { EVENT_TYPES, type JsonObject } from '@segue/protocol'
import type { History, HistoryEvent } from '../../simulate/history.ts'
import type { Traits } from '../../situation.ts'

/** A visitor being built: all they did is so long before the moment of looking that it can be moved. */
export interface Draft {
  /** The visitor's id: arms are shared out by it. */
  readonly visitor: string
  /** The moment of looking, epoch milliseconds. */
  readonly at: number
  /** Never empty. */
  readonly acts: readonly DraftAct[]
  /** Facts that hold all the time, by namespace. */
  readonly facts: Traits
  /** Facts that the visitor gives by `identify`. */
  readonly own: JsonObject
  readonly firstSource: JsonObject
  readonly source: JsonObject
  /** The page at the moment of looking. */
  readonly path?: string
}

/** One thing that the visitor does. */
export interface DraftAct extends Omit<HistoryEvent, 'at' | 'session'> {
  readonly ageMs: number
}

/** A visitor who only just came, `at` that moment. */
export function createDraft(at: number, visitor: string): Draft {
  const acts = [{ ageMs: 0, type: EVENT_TYPES.pageView }]
  return { visitor, at, acts, facts: {}, own: {}, firstSource: {}, source: {} }
}

/** The draft as a history. Sources come with the first and the last page view, what a visitor is with their first act. */
export function toHistory({ visitor, at, acts, facts, own, ...draft }: Draft): History {
  const sorted = [...acts].sort((a, b) => b.ageMs - a.ageMs)
  const hasSource = isFull(draft.firstSource) || isFull(draft.source)
  const views = hasSource ? withTwoViews(sorted) : sorted
  const places = views.flatMap(({ type }, index) => (type === EVENT_TYPES.pageView ? index : []))
  const events = views.map(({ ageMs, ...act }, index): HistoryEvent => {
    const isLast = index === places.at(-1)
    const source = index === places[0] && isFull(draft.firstSource) ? draft.firstSource : {}
    const newest = isLast && (isFull(draft.source) || !isFull(source)) ? draft.source : source
    const props = isFull(newest) ? { ...act.props, source: newest } : act.props
    const path = index === views.length - 1 ? (draft.path ?? act.path) : act.path
    return { ...act, at: at - ageMs, ...(props && { props }), ...(path && { path }) }
  })
  const identify = { type: EVENT_TYPES.identify, at: events[0]?.at ?? at, props: { traits: own } }
  const path = events[0]?.path
  const told = isFull(own) ? [{ ...identify, ...(path && { path }) }, ...events] : events
  return { visitor, events: told, ...(isFull(facts) && { traits: facts }) }
}

/** The acts, oldest first, with two page views at least: one for each source. */
function withTwoViews(acts: readonly DraftAct[]): readonly DraftAct[] {
  const views = acts.filter(({ type }) => type === EVENT_TYPES.pageView).length
  const [oldest] = acts
  const first = { ageMs: oldest?.ageMs ?? 0, type: EVENT_TYPES.pageView }
  return [...Array.from({ length: Math.max(0, 2 - views) }, () => first), ...acts]
}

function isFull(facts: object): boolean {
  return Object.keys(facts).length > 0
}

/** The draft without some of what the visitor did. That they came, by one page view, is never left out. */
export function withoutActs(draft: Draft, isLeftOut: (act: DraftAct) => boolean): Draft {
  return withView(
    draft,
    draft.acts.filter((act) => !isLeftOut(act)),
  )
}

/** The draft with these acts, and at the time of its oldest act a page view if there is none among them. */
export function withView(draft: Draft, acts: readonly DraftAct[]): Draft {
  const ageMs = Math.max(...draft.acts.map((act) => act.ageMs))
  const isThere = acts.some(({ type }) => type === EVENT_TYPES.pageView)
  return { ...draft, acts: isThere ? acts : [{ ageMs, type: EVENT_TYPES.pageView }, ...acts] }
}

/** A type of event of which no rule knows. */
export const SOMETHING = 'something_else'
