import type { ConfigCheck } from '../config-check.ts'
import type { SiteConfig } from '../site-config.ts'

/** The site config: what is published, what will be, what somebody is still writing, and the switches. */
export interface VersionCalls {
  'GET /api/sites/:site/config': { answer: PublishedVersion }
  'GET /api/sites/:site/versions': {
    answer: { readonly versions: readonly PublishedSummary[] }
  }
  'GET /api/sites/:site/versions/:number': { answer: PublishedVersion }
  'POST /api/sites/:site/config/check': {
    body: { readonly config: unknown }
    answer: ConfigCheck
  }
  'POST /api/sites/:site/versions': { body: WantedVersion; answer: NewVersion }
  'POST /api/sites/:site/rollback': { body: { readonly version: number }; answer: NewVersion }
  'GET /api/sites/:site/schedule': {
    answer: { readonly scheduled: readonly ScheduledVersion[] }
  }
  'POST /api/sites/:site/schedule': { body: WantedSchedule; answer: ScheduledVersion }
  'DELETE /api/sites/:site/schedule/:id': { answer: undefined }
  'GET /api/sites/:site/draft': { answer: { readonly draft: SharedDraft | null } }
  'GET /api/sites/:site/four-eyes': { answer: { readonly on: boolean } }
  'POST /api/sites/:site/four-eyes': {
    body: { readonly on: boolean }
    answer: { readonly on: boolean }
  }
  'POST /api/sites/:site/draft': { body: WantedDraft; answer: { readonly draft: SharedDraft } }
  'DELETE /api/sites/:site/draft': { answer: undefined }
  'POST /api/sites/:site/switch': {
    body: { readonly off: boolean }
    answer: { readonly off: boolean }
  }
  'POST /api/sites/:site/experiences/:experience/switch': {
    body: { readonly off: boolean }
    answer: NewVersion
  }
}

/** A published version, without its content. `at` is epoch milliseconds. */
export interface PublishedSummary {
  readonly version: number
  readonly at: number
  /** The e-mail address of who published it, or `token NAME`. */
  readonly by: string
  readonly note: string
}

/** A published version with its content. */
export interface PublishedVersion extends PublishedSummary {
  readonly config: SiteConfig
}

/** What is to be published, and on which version it was based. */
export interface WantedVersion {
  readonly config: unknown
  readonly note: string
  /** The version the author started from. */
  readonly base: number
}

/** The number of the version that is current now. */
export interface NewVersion {
  readonly version: number
}

/** What is to be published, and when: `at` is epoch milliseconds. */
export interface WantedSchedule extends WantedVersion {
  readonly at: number
}

/** A publication that waits for its time, or could not be carried out then. */
export interface ScheduledVersion {
  readonly id: string
  readonly at: number
  readonly by: string
  readonly note: string
  readonly base: number
  /** The code of the error for which it was not published; null while it waits. */
  readonly failed: string | null
}

/** What somebody is still writing, for everybody on the site to see. It need not be valid. */
export interface SharedDraft {
  /** Rises with each change; who changes it says which one they saw. */
  readonly revision: number
  readonly config: unknown
  /** The published version it started from. */
  readonly base: number
  readonly at: number
  readonly by: string
}

/** A draft in place of the one of `revision`, 0 where there is none. */
export interface WantedDraft {
  readonly config: unknown
  readonly base: number
  readonly revision: number
}
