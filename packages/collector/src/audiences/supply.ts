import type { AudienceQuestions, RecentVisitor } from '../store/audience-questions.ts'
import type { SiteQuestion } from './audiences.ts'
import type { Desk } from './desk.ts'
import { AUDIENCE_EVENTS_MAX, AUDIENCE_PAGE_EVENTS_MAX, AUDIENCE_VISITORS_MAX } from './limits.ts'
import type { IsOver } from './time-limit.ts'

/** Brings to a desk what it does not have yet. */
export interface Supply {
  /** Brings histories until a moment, epoch milliseconds; at least one page of those that lack, also when time is over. */
  readonly bring: (
    question: SiteQuestion,
    until: number,
    bounds: { readonly signal: AbortSignal; readonly isOver?: IsOver },
  ) => Promise<Supplied>
}

/** What lies at the desk. */
export interface Supplied {
  /** How many visitors the store knows, and how many of them are looked at. */
  readonly known: number
  readonly all: number
  /** The ids of those whose histories lie there, newest first, and how many of the first ones nobody lacks among. */
  readonly visitors: readonly string[]
  readonly complete: number
}

/**
 * Asks the store only for visitors of whom something was stored or erased since they were brought: by their marks. Whoever
 * is not among the newest any more is forgotten, here and at the desk.
 */
export function createSupply(store: AudienceQuestions, desk: Desk): Supply {
  let site: string | undefined
  let marks = new Map<string, string>()
  return {
    async bring({ site: wanted, published }, until, { signal, isOver }) {
      const { timeZone: zone, journey } = published
      const { known, visitors } = await store.listRecentVisitors({
        site: wanted,
        until,
        limit: AUDIENCE_VISITORS_MAX,
        staged: journey.stages.length > 0,
      })
      if (wanted !== site) marks.clear()
      site = wanted
      const chosen = takeWhileBounded(visitors)
      const missing = chosen.filter(({ visitor, mark }) => marks.get(visitor) !== mark)
      for (const [place, page] of toPages(missing).entries()) {
        if (signal.aborted || (place > 0 && isOver?.())) break
        const ids = page.map(({ visitor }) => visitor)
        const histories = await store.listToldHistories({ site, until, visitors: ids })
        await desk.take({ site, zone, histories })
        for (const { visitor, mark } of page) marks.set(visitor, mark)
      }
      const isThere = ({ visitor, mark }: RecentVisitor) => marks.get(visitor) === mark
      const kept = chosen.filter(isThere)
      const lacking = chosen.findIndex((visitor) => !isThere(visitor))
      marks = new Map(kept.map(({ visitor, mark }) => [visitor, mark]))
      return {
        known,
        all: chosen.length,
        visitors: kept.map(({ visitor }) => visitor),
        complete: lacking < 0 ? chosen.length : lacking,
      }
    },
  }
}

/** As many visitors as have `AUDIENCE_EVENTS_MAX` events together. */
function takeWhileBounded(visitors: readonly RecentVisitor[]): readonly RecentVisitor[] {
  let events = 0
  const end = visitors.findIndex((visitor) => {
    events += visitor.events
    return events > AUDIENCE_EVENTS_MAX
  })
  return end < 0 ? visitors : visitors.slice(0, end)
}

/** Pages of about `AUDIENCE_PAGE_EVENTS_MAX` events, no visitor on two of them. */
function toPages(visitors: readonly RecentVisitor[]): readonly (readonly RecentVisitor[])[] {
  const pages: RecentVisitor[][] = []
  let room = 0
  for (const visitor of visitors) {
    if (room <= 0) {
      pages.push([])
      room = AUDIENCE_PAGE_EVENTS_MAX
    }
    pages.at(-1)?.push(visitor)
    room -= visitor.events
  }
  return pages
}
