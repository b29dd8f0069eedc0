/** Telling others where visitors stand: watching, webhooks, and segments that are pushed. */
export interface WebhookCalls {
  'GET /api/sites/:site/watch': { answer: Watch }
  'POST /api/sites/:site/watch': { body: { readonly on: boolean }; answer: Watch }
  'GET /api/sites/:site/webhooks': { answer: { readonly webhooks: readonly Webhook[] } }
  'POST /api/sites/:site/webhooks': { body: WantedWebhook; answer: NewWebhook }
  'POST /api/sites/:site/webhooks/:webhook/rotate': { body: object; answer: NewWebhook }
  'POST /api/sites/:site/webhooks/:webhook/pause': {
    body: { readonly paused: boolean }
    answer: { readonly webhook: Webhook }
  }
  'DELETE /api/sites/:site/webhooks/:webhook': { answer: undefined }
  'GET /api/sites/:site/webhooks/:webhook/dead': {
    answer: { readonly deliveries: readonly DeadDelivery[] }
  }
  'POST /api/sites/:site/webhooks/:webhook/replay': {
    /** Without an id: all of them. */
    body: { readonly delivery?: string }
    answer: { readonly replayed: number }
  }
  /** Tells a webhook a marked move that nobody made, and waits for the answer. */
  'POST /api/sites/:site/webhooks/:webhook/test': { body: object; answer: WebhookTest }
  'POST /api/sites/:site/webhooks/:webhook/push': {
    body: { readonly segment: string }
    answer: { readonly members: number }
  }
}

/** Whether the collector keeps where each visitor of a site stands. Times are epoch milliseconds. */
export interface Watch {
  readonly on: boolean
  /** Null when it was never on. */
  readonly since: number | null
  readonly visitors: number
  /** Visitors who wait for a look: many right after it was turned on, or a changed rule was published. */
  readonly waiting: number
}

/** What a webhook can be told; `segment_member` is told by a push only. */
export const MOVE_KINDS = [
  'stage_change',
  'segment_enter',
  'segment_exit',
  'segment_member',
] as const

/** One of {@link MOVE_KINDS}. */
export type MoveKind = (typeof MOVE_KINDS)[number]

/**
 * Why a visitor moved: by an event, by time alone, by a published rule, because nothing may be known of them any more
 * (`gone`), or because somebody asked for the members (`push`) or whether a webhook arrives (`test`: nobody moved).
 */
export type MoveReason = 'event' | 'time' | 'publish' | 'gone' | 'push' | 'test'

/** A visitor's move, as webhooks are told. `at` is when the collector found it, epoch milliseconds. */
export interface Move {
  /** The same however often it is told. */
  readonly id: string
  readonly kind: MoveKind
  readonly at: number
  readonly visitor: string
  /** Whom the visitor said they are, when they did. */
  readonly user?: string
  /** Of segments. */
  readonly segment?: string
  /** Of stages; `from` is the first one for a visitor who is new. */
  readonly from?: string
  readonly to?: string
  readonly reason: MoveReason
}

/** The body that a webhook gets. */
export interface WebhookBody {
  readonly site: string
  /** The same at each attempt. */
  readonly delivery: string
  readonly moves: readonly Move[]
  /** Somebody tries whether it arrives: the move in it was made by nobody. */
  readonly test?: true
}

/** An address that is told. Times are epoch milliseconds. */
export interface Webhook {
  readonly id: string
  readonly name: string
  readonly url: string
  /** Empty: all of them. */
  readonly kinds: readonly MoveKind[]
  readonly paused: boolean
  readonly createdAt: number
  readonly by: string
  /** What its next delivery waits for; null when the newest one arrived. */
  readonly failing: FailingDelivery | null
  readonly dead: number
}

/** A delivery that is tried again. */
export interface FailingDelivery {
  readonly delivery: string
  readonly since: number
  readonly attempts: number
  readonly nextAt: number
  /** Such as `status 500` or `timeout`. */
  readonly error: string
}

/** What somebody wants of a new webhook. */
export interface WantedWebhook {
  readonly name: string
  readonly url: string
  readonly kinds?: readonly MoveKind[]
}

/** A webhook, and the secret that signs what it is told, which is not shown again. */
export interface NewWebhook {
  readonly webhook: Webhook
  readonly secret: string
}

/** What came of a test of a webhook. */
export interface WebhookTest {
  readonly delivery: string
  /** Whether the receiver took it, with a status of 2xx. */
  readonly arrived: boolean
  /** Null when nobody answered. */
  readonly status: number | null
  /** How long it took, in milliseconds. */
  readonly ms: number
  /** The first bytes of the answer as text. */
  readonly text: string
  /** Why it did not arrive, in a sentence; empty when it did. */
  readonly why: string
}

/** A delivery that was given up. */
export interface DeadDelivery {
  readonly delivery: string
  readonly since: number
  readonly givenUpAt: number
  readonly error: string
}
