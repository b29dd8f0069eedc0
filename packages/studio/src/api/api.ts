import {
  type AnswerOf,
  type AudienceQuestion,
  type CallName,
  type Framed,
  type InputOf,
  type ReportQuery,
  type Reports,
  toRequest,
  type WantedDraft,
} from '@segue/protocol/api'
import { BAD_EVENTS_MAX, LIVE_EVENTS_FIRST } from '../limits.ts'
import type { Answer } from '../problem.ts'
import { request } from './request.ts'

/** The period a report covers, epoch milliseconds. */
export interface Period {
  readonly from: number
  readonly until: number
}

/** The calls of the studio: one method each for the first screens, and `ask` for any by its name. */
export type Api = ReturnType<typeof createApi>

/**
 * The collector's API. `onUnauthorized` is told when a call other than signing in is refused for want of a session.
 */
export function createApi(fetcher: typeof fetch, onUnauthorized: () => void) {
  /** What goes in and comes out is typed by the table that the collector's routes are typed by. */
  function call<Name extends CallName>(name: Name, input: InputOf<Name>, signal?: AbortSignal) {
    return request<AnswerOf<Name>>(fetcher, { ...toRequest(name, input), signal })
  }
  async function ask<Name extends CallName>(
    name: Name,
    input: InputOf<Name>,
    signal?: AbortSignal,
  ): Promise<Answer<AnswerOf<Name>>> {
    const answer = await call(name, input, signal)
    if (!answer.ok && answer.problem.status === 401) onUnauthorized()
    return answer
  }
  return {
    /** Screens that are loaded later ask by this: their calls weigh nothing in the first script. */
    ask,
    signIn: (email: string, password: string) =>
      call('POST /api/session', { body: { email, password } }),
    signOut: () => call('DELETE /api/session', {}),
    loadSession: () => call('GET /api/session', {}),
    acceptInvitation: (body: { token: string; name: string; password: string }) =>
      call('POST /api/invitation', { body }),
    resetPassword: (body: { token: string; newPassword: string }) =>
      call('POST /api/password/reset', { body }),
    forgetPassword: (email: string) => call('POST /api/password/forgot', { body: { email } }),
    loadConfig: (site: string, signal?: AbortSignal) =>
      ask('GET /api/sites/:site/config', { site }, signal),
    loadVersions: (site: string, signal?: AbortSignal) =>
      ask('GET /api/sites/:site/versions', { site }, signal),
    loadVersion: (site: string, number: number) =>
      ask('GET /api/sites/:site/versions/:number', { site, number }),
    checkConfig: (site: string, config: unknown, signal?: AbortSignal) =>
      ask('POST /api/sites/:site/config/check', { site, body: { config } }, signal),
    loadDraft: (site: string, signal?: AbortSignal) =>
      ask('GET /api/sites/:site/draft', { site }, signal),
    saveDraft: (site: string, body: WantedDraft) =>
      ask('POST /api/sites/:site/draft', { site, body }),
    removeDraft: (site: string) => ask('DELETE /api/sites/:site/draft', { site }),
    countAudiences: (site: string, body: AudienceQuestion, signal?: AbortSignal) =>
      ask('POST /api/sites/:site/audiences/count', { site, body }, signal),
    loadVocabulary: (site: string, signal?: AbortSignal) =>
      ask('GET /api/sites/:site/vocabulary', { site }, signal),
    publish: (site: string, body: { config: unknown; note: string; base: number }) =>
      ask('POST /api/sites/:site/versions', { site, body }),
    rollBack: (site: string, version: number) =>
      ask('POST /api/sites/:site/rollback', { site, body: { version } }),
    loadEvents: (site: string, signal?: AbortSignal) =>
      ask('GET /api/sites/:site/events', { site, query: { limit: LIVE_EVENTS_FIRST } }, signal),
    loadBadEvents: (site: string, signal?: AbortSignal) =>
      ask('GET /api/sites/:site/bad-events', { site, query: { limit: BAD_EVENTS_MAX } }, signal),
    loadReport: <Name extends keyof Reports>(
      report: Name,
      { site, period, query, signal }: ReportInput,
    ) =>
      // The path says which of the reports it is; the table of calls knows only that it is one.
      ask(
        'GET /api/sites/:site/reports/:report',
        { site, report, query: { ...query, ...(period && toQuery(period)) } },
        signal,
      ) as Promise<Answer<Framed<Reports[Name]>>>,
  }
}

/** The address of the live stream of a site's events. */
export function toStreamPath(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}/stream`
}

/** Without a period it is the one that the collector takes by default. */
interface ReportInput {
  readonly site: string
  readonly period?: Period
  /** What single reports are asked with besides. */
  readonly query?: ReportQuery
  readonly signal?: AbortSignal | undefined
}

function toQuery({ from, until }: Period): { from: string; until: string } {
  return { from: new Date(from).toISOString(), until: new Date(until).toISOString() }
}
