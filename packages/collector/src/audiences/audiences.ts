import type { SiteConfig } from '@segue/protocol'
import type { AudienceCount, ReplayAnswer, Vocabulary } from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import type { AudienceQuestions } from '../store/audience-questions.ts'
import { createBoundedTurns } from '../turns.ts'
import type { Desk } from './desk.ts'
import {
  AUDIENCE_IDLE_MS,
  AUDIENCE_MS_MAX,
  AUDIENCE_QUESTIONS_MAX,
  BRING_MS_MAX,
  REPLAY_DAYS,
  REPLAY_VISITORS_MAX,
} from './limits.ts'
import { createSupply, type Supply } from './supply.ts'
import { createTimeLimit } from './time-limit.ts'

/** Rules tried on the visitors of a site with the newest events. One question at a time; the others wait. */
export interface Audiences {
  readonly count: (question: CountQuestion, signal: AbortSignal) => Promise<AudienceCount>
  readonly replay: (question: MoveQuestion, signal: AbortSignal) => Promise<ReplayAnswer>
  readonly listWords: (question: SiteQuestion, signal: AbortSignal) => Promise<Vocabulary>
  readonly stop: () => void
}

/** Which site. Its config as published tells its zone, and whether it has a journey. */
export interface SiteQuestion {
  readonly site: string
  readonly published: SiteConfig
}

/** What is asked part by part: from which visitor on, by the moment at which it was asked first. */
interface PartsQuestion extends SiteQuestion {
  readonly from: number
  readonly asOf?: number | undefined
}

/** What to count: the segments of a site config, rules beside them, and the overlap of one segment. */
export interface CountQuestion extends PartsQuestion {
  readonly config: SiteConfig
  readonly rules: readonly unknown[]
  readonly segment?: string | undefined
}

/** Whom a site config would move. */
export interface MoveQuestion extends PartsQuestion {
  readonly config: SiteConfig
}

/** What audiences need. */
export interface AudiencesOptions {
  readonly store: AudienceQuestions
  readonly openDesk: () => Desk
  readonly now: () => number
  /** Takes what nobody expected; whoever asked is told only that it was interrupted. */
  readonly onError: (error: unknown) => void
}

/** Opens a desk with the first question, and clears it away when nobody has asked for a while. */
export function createAudiences({ store, openDesk, now, onError }: AudiencesOptions): Audiences {
  const inTurn = createBoundedTurns(AUDIENCE_QUESTIONS_MAX)
  let desk: { readonly desk: Desk; readonly supply: Supply } | undefined
  let idle: NodeJS.Timeout | undefined

  function clear(): void {
    clearTimeout(idle)
    desk?.desk.stop()
    desk = undefined
  }

  /** Work at the desk. What fails leaves no desk behind: nobody knows what lies on it. */
  async function sit<Value>(
    work: (at: { desk: Desk; supply: Supply }, signal: AbortSignal) => Promise<Value>,
    asked: AbortSignal,
  ): Promise<Value> {
    if (asked.aborted) throw tooSlow()
    clearTimeout(idle)
    const opened = desk?.desk ?? openDesk()
    desk ??= { desk: opened, supply: createSupply(store, opened) }
    const late = setTimeout(clear, AUDIENCE_MS_MAX)
    try {
      return await work(desk, asked)
    } catch (error) {
      if (!asked.aborted) clear()
      if (error instanceof CollectorError) throw error
      if (!asked.aborted) onError(error)
      throw tooSlow()
    } finally {
      clearTimeout(late)
      idle = setTimeout(clear, AUDIENCE_IDLE_MS).unref()
    }
  }

  return {
    count: ({ config, rules, segment, from, asOf: begun, ...question }, asked) =>
      inTurn(() =>
        sit(async ({ desk, supply }, signal) => {
          const asOf = Math.min(begun ?? now(), now())
          const isOver = createTimeLimit(BRING_MS_MAX)
          const brought = await supply.bring(question, asOf, { signal, isOver })
          const { known, all, visitors, complete: until } = brought
          const task = { visitors, at: asOf, from, until, config, rules, segment }
          const { reached, ...counted } = await desk.count(task, signal)
          return { ...counted, asOf, all, known, next: reached < all ? reached : null }
        }, asked),
      ),
    replay: ({ config, from, asOf: begun, ...question }, asked) =>
      inTurn(() =>
        sit(async ({ desk, supply }, signal) => {
          const asOf = Math.min(begun ?? now(), now())
          const since = asOf - REPLAY_DAYS * DAY_MS
          const { known, visitors } = await supply.bring(question, asOf, { signal })
          const task = { visitors, at: asOf, since, from }
          const configs = { before: question.published, after: config }
          const { all, report } = await desk.replay({ ...task, ...configs }, signal)
          const next = from + REPLAY_VISITORS_MAX
          return { asOf, since, all, known, next: next < all ? next : null, report }
        }, asked),
      ),
    listWords: (question, asked) =>
      inTurn(() =>
        sit(async ({ desk, supply }, signal) => {
          const { visitors } = await supply.bring(question, now(), { signal })
          return desk.listWords({ visitors }, signal)
        }, asked),
      ),
    stop: clear,
  }
}

function tooSlow(): CollectorError {
  return new CollectorError('AUDIENCES_TOO_SLOW', { retryAfterSeconds: 2 })
}

const DAY_MS = 86_400_000
