import type { Issue } from '@segue/protocol'
import { COMMENT_ERRORS } from './comments/comment-errors.ts'
import { OWNER_ERRORS } from './control/owner-errors.ts'
import { DIGEST_ERRORS } from './digest/digest-errors.ts'
import { IDENTITY_ERRORS } from './identity/identity-errors.ts'
import { OPERATIONS_ERRORS } from './operations/operations-errors.ts'
import { SAVED_REPORT_ERRORS } from './saved-reports/saved-report-errors.ts'
import { WEBHOOK_ERRORS } from './webhooks/webhook-errors.ts'

const GENERAL_ERRORS = {
  BODY_NOT_JSON: {
    status: 400,
    message: 'The body is not JSON.',
    remedy: 'Send one JSON document in UTF-8.',
  },
  BODY_COMPRESSION_INVALID: {
    status: 400,
    message: 'The compressed body is damaged.',
    remedy: 'Send gzip or deflate, or leave out ?z.',
  },
  BODY_CUT_SHORT: {
    status: 400,
    message: 'The body ended before it was complete.',
    remedy: 'Send the same batch again.',
  },
  BATCH_REFUSED: {
    status: 400,
    message: 'The batch was refused as a whole; see issues.',
    remedy: 'Correct the envelope. The body is kept among the bad events.',
  },
  REQUEST_INVALID: {
    status: 400,
    message: 'The request misses something or carries a value that cannot be.',
    remedy: 'See issues for the field.',
  },
  KEY_UNKNOWN: {
    status: 401,
    message: 'No site has this write key.',
    remedy: 'Copy the tag from the studio, at the foot of the Config screen.',
  },
  CONSENT_NOT_GRANTED: {
    status: 403,
    message: 'The visitor has not granted measurement.',
    remedy: 'Send nothing before consent. Nothing of this batch was kept.',
  },
  SITE_LOCAL_ONLY: {
    status: 403,
    message: 'The site lets nothing but counts leave the device.',
    remedy:
      'Send local_count events without visitor, session and tab, or publish localOnly: false.',
  },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    message: 'This origin is not on the list of the site.',
    remedy: 'Add the origin to the site, with scheme and port, or send the Origin header.',
  },
  DEBUG_LINK_INVALID: {
    status: 403,
    message: 'The link to the debug overlay has run out, or is not one of this site.',
    remedy: 'Open /api/sites/:site/debug?page=… again while signed in.',
  },
  PREVIEW_LINK_INVALID: {
    status: 403,
    message: 'The link to a draft has run out, or is not one of this site.',
    remedy: 'Ask an editor of the site for a new link.',
  },
  SHARE_LINK_INVALID: {
    status: 403,
    message: 'The link to a report has run out, was taken back, or is none of ours.',
    remedy: 'Ask whoever sent it for a new link.',
  },
  SHARE_ID_UNKNOWN: {
    status: 404,
    message: 'The site has no report with such a link.',
    remedy: 'List the shared reports of the site; the link may have run out.',
  },
  SHARES_TOO_MANY: {
    status: 409,
    message: 'The site has as many shared reports as it may.',
    remedy: 'Take a link back that is not needed any more.',
  },
  NOT_FOUND: {
    status: 404,
    message: 'There is nothing here.',
    remedy: 'Check the address.',
  },
  STUDIO_NOT_BUILT: {
    status: 404,
    message: 'The studio has not been built.',
    remedy: 'Run npm run build, or set SEGUE_STUDIO_DIR.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    message: 'The body is larger than allowed, counted after decompression.',
    remedy: 'Send smaller batches.',
  },
  CONTENT_TYPE_NOT_JSON: {
    status: 415,
    message: 'The body is not declared as JSON.',
    remedy: 'Send Content-Type: application/json.',
  },
  RATE_LIMITED: {
    status: 429,
    message: 'Too many requests.',
    remedy: 'Wait as long as Retry-After says.',
  },
  LOG_BUSY: {
    status: 503,
    message: 'More events are arriving than can be taken, from all or with this key.',
    remedy: 'Send the same batch again after Retry-After.',
  },
  INTERNAL: {
    status: 500,
    message: 'The collector made a mistake.',
    remedy: 'See its log for the same code and time.',
  },
  LOG_UNWRITABLE: {
    status: 503,
    message: 'Events cannot be written to disk now.',
    remedy: 'Free disk space; send the same batch again after Retry-After.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    message: 'The store is starting or restarting. Events are still accepted.',
    remedy: 'Ask again after Retry-After.',
  },
  AUDIENCES_TOO_SLOW: {
    status: 503,
    message: 'Counting visitors took longer than allowed, or was interrupted.',
    remedy: 'Ask again; with fewer or simpler rules if it stays so.',
  },
  REPORT_TOO_SLOW: {
    status: 503,
    message: 'The report took longer than allowed.',
    remedy: 'Ask for a shorter period.',
  },
} as const

/** Everything the collector answers with instead of success: code → HTTP status, what is wrong, what to do. */
export const ERRORS: typeof GENERAL_ERRORS &
  typeof OWNER_ERRORS &
  typeof IDENTITY_ERRORS &
  typeof OPERATIONS_ERRORS &
  typeof SAVED_REPORT_ERRORS &
  typeof COMMENT_ERRORS &
  typeof DIGEST_ERRORS &
  typeof WEBHOOK_ERRORS = {
  ...GENERAL_ERRORS,
  ...OWNER_ERRORS,
  ...IDENTITY_ERRORS,
  ...OPERATIONS_ERRORS,
  ...SAVED_REPORT_ERRORS,
  ...COMMENT_ERRORS,
  ...DIGEST_ERRORS,
  ...WEBHOOK_ERRORS,
}

/** A code of {@link ERRORS}. */
export type ErrorCode = keyof typeof ERRORS

/** What an error may carry besides its code. */
export interface ErrorDetails {
  readonly issues?: readonly Issue[]
  /** Whole seconds, answered as `Retry-After`. */
  readonly retryAfterSeconds?: number
}

/** An expected failure on its way to the client. */
export class CollectorError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    // Nobody reads where a refusal was thrown, and to find out takes a third of the time that refusing takes.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(`${code}: ${ERRORS[code].message}`)
    Error.stackTraceLimit = stackTraceLimit
    this.code = code
    this.details = details
  }
}

/** The body of an answer that is not a success. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode
    readonly message: string
    readonly remedy: string
    readonly issues?: readonly Issue[]
  }
}

/** The body that goes with an error. */
export function toErrorBody(code: ErrorCode, issues?: readonly Issue[]): ErrorBody {
  const { message, remedy } = ERRORS[code]
  return { error: { code, message, remedy, ...(issues === undefined ? {} : { issues }) } }
}
