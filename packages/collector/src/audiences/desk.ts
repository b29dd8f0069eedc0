import type { ReplayReport, SiteConfig } from '@segue/protocol'
import type { AudienceCount, PartAnswer, Vocabulary } from '@segue/protocol/api'
import type { History } from '@segue/rules/simulate'
import type { ToldHistory } from '../store/audience-questions.ts'
import { countAudience } from './count-audience.ts'
import { COUNT_MS_MAX } from './limits.ts'
import { createPause } from './pause.ts'
import { replaySome } from './replay-some.ts'
import { createTimeLimit } from './time-limit.ts'
import { toHistory } from './to-history.ts'
import { vocabularyOf } from './vocabulary-of.ts'

/** Where histories lie while rules are tried on them: those of the newest visitors of one site. */
export interface Desk {
  /** Lays histories down, in place of older ones of the same visitors; those of another site go. */
  readonly take: (page: HistoryPage) => Promise<void>
  /** Counts; rejects when nobody waits for the answer any more. */
  readonly count: (task: CountTask, signal: AbortSignal) => Promise<Counted>
  readonly replay: (task: ReplayTask, signal: AbortSignal) => Promise<Replayed>
  readonly listWords: (task: WordsTask, signal: AbortSignal) => Promise<Vocabulary>
  readonly stop: () => void
}

/** Histories on their way to the desk. `zone` is that of the site: the collector does not know visitors' own. */
export interface HistoryPage {
  readonly site: string
  readonly zone: string
  readonly histories: readonly ToldHistory[]
}

/** Whose words; others are put away. */
export interface WordsTask {
  readonly visitors: readonly string[]
}

/**
 * What to count, and among whom; others are put away. Counted are those from place `from` until before `until`, as far as time
 * allows. `at` is epoch milliseconds.
 */
export interface CountTask extends WordsTask {
  readonly at: number
  readonly from: number
  readonly until: number
  readonly config: SiteConfig
  readonly rules: readonly unknown[]
  readonly segment?: string | undefined
}

/** What to replay: from which visitor on, of those who did something since. Times are epoch milliseconds. */
export interface ReplayTask extends WordsTask {
  readonly at: number
  readonly since: number
  readonly from: number
  readonly before: SiteConfig
  readonly after: SiteConfig
}

/** What came of some of them, and how many there are. */
export interface Replayed {
  readonly all: number
  readonly report: ReplayReport
}

/** What counting gives of some visitors, and the place of the first who was not counted any more. */
export interface Counted extends Omit<AudienceCount, keyof PartAnswer> {
  readonly reached: number
}

/** A desk in this process. */
export function createDesk(): Desk {
  let site: string | undefined
  let histories = new Map<string, History>()
  function keepOnly(visitors: readonly string[]): readonly History[] {
    const kept = visitors.flatMap((id) => histories.get(id) ?? [])
    histories = new Map(kept.map((history) => [history.visitor, history]))
    return kept
  }
  return {
    async take(page) {
      if (page.site !== site) histories.clear()
      site = page.site
      for (const told of page.histories) histories.set(told.visitor, toHistory(told, page.zone))
    },
    count: ({ visitors, ...question }, signal) =>
      countAudience(keepOnly(visitors), question, {
        pause: createPause(signal),
        isOver: createTimeLimit(COUNT_MS_MAX),
      }),
    replay: ({ visitors, ...question }, signal) =>
      replaySome(keepOnly(visitors), question, createPause(signal)),
    listWords: ({ visitors }, signal) => vocabularyOf(keepOnly(visitors), createPause(signal)),
    stop: () => histories.clear(),
  }
}
