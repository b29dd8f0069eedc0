import type { JsonObject, Page } from './event.ts'

/**
 * Something that happened away from the page: an order in the back end, a mail that was opened, a sale at the till. One
 * of `visitor`, `user` and `token` says whose it is.
 */
export interface ServerEvent {
  /**
   * Makes the event count once, however often it is sent: a UUIDv7, or an id of your own, 1 to `OWN_ID_CHARS_MAX`
   * characters, which is then joined with `at`. Send both unchanged on a retry.
   */
  readonly id: string
  /** Epoch milliseconds, or ISO 8601 with `Z` or an offset. */
  readonly at: number | string
  readonly type: string
  /** The id that the browser's script gave the visitor. */
  readonly visitor?: string
  /** Your own id of the user, no e-mail address. */
  readonly user?: string
  /** A user token, or a visitor that the collector signed. */
  readonly token?: string
  readonly page?: Partial<Page>
  readonly props?: JsonObject
}

/** The body of `POST /v1/server/events`. */
export interface ServerBatch {
  readonly v: 1
  /** `import` marks what is brought along from another system. Default `server`. */
  readonly via?: Via
  readonly events: readonly ServerEvent[]
}

/** How an event came that no browser sent. */
export type Via = 'server' | 'import'

/** Characters of an event's id that is the sender's own. */
export const OWN_ID_CHARS_MAX = 128
