import type {
  AudienceReport,
  DisplayReport,
  GoalReport,
  IngestReport,
  SegmentVariantReport,
  TransitionReport,
} from '@segue/protocol'
import { BAD_EVENTS_MAX, LIVE_EVENTS_FIRST } from '../limits.ts'
import type { Answer } from '../problem.ts'
import type {
  BadEvent,
  CheckAnswer,
  Framed,
  LiveEvent,
  SessionAnswer,
  VersionAnswer,
  VersionSummary,
} from './answers.ts'
import { type Call, request } from './request.ts'

/** The period a report covers, epoch milliseconds. */
export interface Period {
  readonly from: number
  readonly until: number
}

/** The reports of the collector by name. */
export interface Reports {
  readonly audience: AudienceReport
  readonly 'segment-variant': SegmentVariantReport
  readonly transitions: TransitionReport
  readonly display: DisplayReport
  readonly goals: GoalReport
  readonly ingest: IngestReport
}

/** Every call the studio makes, one method each. */
export type Api = ReturnType<typeof createApi>

/**
 * The collector's API. `onUnauthorized` is told when a call other than signing in is refused for want of a session.
 */
export function createApi(fetcher: typeof fetch, onUnauthorized: () => void) {
  async function ask<Value>(call: Call): Promise<Answer<Value>> {
    const answer = await request<Value>(fetcher, call)
    if (!answer.ok && answer.problem.status === 401) onUnauthorized()
    return answer
  }
  return {
    signIn: (email: string, password: string) =>
      request<SessionAnswer>(fetcher, {
        method: 'POST',
        path: '/api/session',
        body: { email, password },
      }),
    signOut: () => request<undefined>(fetcher, { method: 'DELETE', path: '/api/session' }),
    loadSession: () => request<SessionAnswer>(fetcher, { path: '/api/session' }),
    loadConfig: (site: string, signal?: AbortSignal) =>
      ask<VersionAnswer>({ path: `${sitePath(site)}/config`, signal }),
    loadVersions: (site: string, signal?: AbortSignal) =>
      ask<{ versions: readonly VersionSummary[] }>({ path: `${sitePath(site)}/versions`, signal }),
    loadVersion: (site: string, version: number) =>
      ask<VersionAnswer>({ path: `${sitePath(site)}/versions/${version}` }),
    checkConfig: (site: string, config: unknown, signal?: AbortSignal) =>
      ask<CheckAnswer>({
        method: 'POST',
        path: `${sitePath(site)}/config/check`,
        body: { config },
        signal,
      }),
    publish: (site: string, body: { config: unknown; note: string; base: number }) =>
      ask<{ version: number }>({ method: 'POST', path: `${sitePath(site)}/versions`, body }),
    rollBack: (site: string, version: number) =>
      ask<{ version: number }>({
        method: 'POST',
        path: `${sitePath(site)}/rollback`,
        body: { version },
      }),
    loadEvents: (site: string, signal?: AbortSignal) =>
      ask<{ events: readonly LiveEvent[] }>({
        path: `${sitePath(site)}/events?limit=${LIVE_EVENTS_FIRST}`,
        signal,
      }),
    loadBadEvents: (site: string, signal?: AbortSignal) =>
      ask<{ events: readonly BadEvent[] }>({
        path: `${sitePath(site)}/bad-events?limit=${BAD_EVENTS_MAX}`,
        signal,
      }),
    loadReport: <Name extends keyof Reports>(
      name: Name,
      { site, period, signal }: { site: string; period: Period; signal?: AbortSignal | undefined },
    ) =>
      ask<Framed<Reports[Name]>>({
        path: `${sitePath(site)}/reports/${name}?${toQuery(period)}`,
        signal,
      }),
  }
}

/** The address of the live stream of a site's events. */
export function toStreamPath(site: string): string {
  return `${sitePath(site)}/stream`
}

function sitePath(site: string): string {
  return `/api/sites/${encodeURIComponent(site)}`
}

function toQuery({ from, until }: Period): URLSearchParams {
  return new URLSearchParams({
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
  })
}
