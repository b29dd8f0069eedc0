import type { AccountCalls } from './account-calls.ts'
import type { AudienceCalls } from './audience-calls.ts'
import type { CommentCalls } from './comment-calls.ts'
import type { ConclusionCalls } from './conclusion-calls.ts'
import type { DigestCalls } from './digest-calls.ts'
import type { KeyCalls } from './key-calls.ts'
import type { PeopleCalls } from './people-calls.ts'
import type { PreviewCalls } from './preview-calls.ts'
import type { ReadingCalls } from './reading-calls.ts'
import type { SavedReportCalls } from './saved-report-calls.ts'
import type { SharedReportCalls } from './shared-report-calls.ts'
import type { VersionCalls } from './version-calls.ts'
import type { VisitorCalls } from './visitor-calls.ts'
import type { WebhookCalls } from './webhook-calls.ts'

/**
 * Every call of the collector's JSON API, by method and path, with what goes in and what comes out. The collector's
 * routes, the studio and the command line are typed by it, so that none of them can drift.
 */
export interface ApiCalls
  extends AccountCalls,
    AudienceCalls,
    CommentCalls,
    ConclusionCalls,
    DigestCalls,
    KeyCalls,
    PeopleCalls,
    PreviewCalls,
    ReadingCalls,
    SavedReportCalls,
    SharedReportCalls,
    VersionCalls,
    VisitorCalls,
    WebhookCalls {}

/** The name of a call: `GET /api/sites/:site/keys`. */
export type CallName = keyof ApiCalls

/** What a call answers with; undefined where the answer has no body. */
export type AnswerOf<Name extends CallName> = ApiCalls[Name]['answer']

/** The body of a call; undefined where it has none. */
export type BodyOf<Name extends CallName> = ApiCalls[Name] extends { body: infer Body }
  ? Body
  : undefined

/** What a call may ask in its query. */
export type QueryOf<Name extends CallName> = ApiCalls[Name] extends { query: infer Query }
  ? Query
  : undefined

/** What stands for the `:names` of a path. */
export type ParamsOf<Path> = Path extends `${string}/:${infer Rest}`
  ? Rest extends `${infer Name}/${infer Tail}`
    ? Record<Name, string | number> & ParamsOf<`/${Tail}`>
    : Record<Rest, string | number>
  : unknown

/** Everything a call needs. */
export type InputOf<Name extends CallName> = ParamsOf<Name> &
  (ApiCalls[Name] extends { body: infer Body } ? { readonly body: Body } : unknown) &
  (ApiCalls[Name] extends { query: infer Query } ? { readonly query?: Query } : unknown)
