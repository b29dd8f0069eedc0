import type { Readable } from 'node:stream'
import type { Issue, RawBatch, SegueEvent, Via } from '@segue/protocol'
import type { ErrorCode } from '../errors.ts'
import type { BadEvent, Door, EventLine, PlanIssue } from '../log/log-line.ts'
import type { Sender } from '../sender/sender.ts'
import type { Plan } from './plan.ts'

/** One request on its way through the steps of ingest. Each step adds what it found out. */
export interface Delivery {
  readonly site: string
  readonly door: Door
  /** Epoch milliseconds of its arrival. */
  readonly receivedAt: number
  readonly stream: Readable
  /** Whether the request says that it is compressed; gzip is also recognised by its first bytes. */
  readonly compressed: boolean
  /** On a cookieless site: makes the id that the visitor of this request has today, or an id of their page. */
  readonly toDailyId?: ((ofPage?: string) => string) | undefined
  /** What is known of the browser and its place. */
  readonly sender?: Sender
  /** What events the site means to send. */
  readonly plan?: Plan | undefined
  /** For events of a server: whose token this is. */
  readonly readToken?: (token: string) => Promise<Owner | undefined>
  /** On a site in local-only mode: only counts are taken, and of what is refused only the reason is kept. */
  readonly isLocalOnly?: boolean
  body: Buffer
  input: unknown
  batch?: RawBatch
  events: SoundEvent[]
  /** What was refused, for the store. */
  readonly bad: BadEvent[]
  /** Which events were refused, for the sender. */
  readonly badIds: BadId[]
  /** Set when the delivery was refused as a whole: the steps that follow are skipped. */
  refusal?: Refusal
}

/** An event that passed its check, and how far its time was moved because the visitor's clock was wrong. */
export interface SoundEvent {
  readonly event: SegueEvent
  readonly clockShiftMs: number
  /** What the site's tracking plan says against it. */
  readonly plan?: PlanIssue
  /** Whose it is, and how it came, where no browser sent it. */
  readonly told?: Owner & { readonly via: Via }
}

/** Whose an event of a server is. */
export interface Owner {
  /** The visitor's id; of a user whose browser the server does not know, one made of the user's id. */
  readonly visitor: string
  readonly user?: string
}

/** An event the sender must not send again, and why. */
export interface BadId {
  /** As it was sent; empty where it was no text. */
  readonly id: string
  readonly code: string
  /** Where, for a server, and where the id is none. */
  readonly path?: string
}

/** Why a delivery was refused as a whole, and how that is answered. */
export interface Refusal {
  readonly code: ErrorCode
  readonly issue: Issue
}

/** What the steps need besides the delivery. */
export interface IngestTools {
  /** Throws when there is no room for another delivery. */
  readonly admit: () => void
  /** Resolves when the text is on disk. */
  readonly append: (text: string) => Promise<void>
  /** Told about events once they are on disk. */
  readonly onAccepted: (toLines: () => readonly EventLine[]) => void
}

/** A step of ingest. */
export type Step = (delivery: Delivery, tools: IngestTools) => void | Promise<void>

/** A delivery before its first step. */
export function createDelivery(
  origin: Pick<
    Delivery,
    | 'site'
    | 'door'
    | 'sender'
    | 'plan'
    | 'receivedAt'
    | 'stream'
    | 'compressed'
    | 'toDailyId'
    | 'readToken'
    | 'isLocalOnly'
  >,
): Delivery {
  return {
    ...origin,
    body: NOTHING,
    input: undefined,
    events: [],
    bad: [],
    badIds: [],
  }
}

const NOTHING = Buffer.alloc(0)
