import { type Consent, type Envelope, WIRE_VERSION } from './event.ts'
import { isId, isRecord, isTime } from './guards.ts'
import { type Issue, type Parsed, toReceived } from './issue.ts'
import { BATCH_EVENTS_MAX } from './limits.ts'

/**
 * A batch whose envelope is sound. Its events are still as they came: each is judged on its own. Visitor, session and
 * tab are empty in a batch that names none of them: it may hold local counts only (see `findCountIssue`).
 */
export interface RawBatch extends Envelope {
  readonly v: typeof WIRE_VERSION
  readonly sentAt: number
  readonly events: readonly unknown[]
}

/**
 * Reads the envelope of a batch. A bad envelope refuses the batch as a whole, since none of its events could be told
 * whose they are; a bad event inside a good envelope costs only itself (see `parseEvent`).
 */
export function parseBatch(input: unknown): Parsed<RawBatch> {
  const issue = findIssue(input)
  if (issue !== undefined) return { ok: false, issues: [issue] }
  const { sentAt, config, consent, events } = input as RawBatch
  const { visitor = '', session = '', tab = '' } = input as Partial<RawBatch>
  const { personalization, measurement } = consent
  return {
    ok: true,
    value: {
      v: WIRE_VERSION,
      sentAt,
      visitor,
      session,
      tab,
      config,
      consent: { personalization, measurement },
      events,
    },
  }
}

function findIssue(input: unknown): Issue | undefined {
  if (!isRecord(input)) return issueOf('BATCH_NOT_OBJECT', '', input)
  if (input.v !== WIRE_VERSION) return issueOf('BATCH_VERSION_UNKNOWN', 'v', input.v)
  if (!isTime(input.sentAt)) return issueOf('BATCH_TIME_INVALID', 'sentAt', input.sentAt)
  const isAnonymous = ID_FIELDS.every((field) => input[field] === undefined)
  for (const field of isAnonymous ? [] : ID_FIELDS) {
    if (!isId(input[field])) return issueOf('BATCH_ID_INVALID', field, input[field])
  }
  if (!Number.isSafeInteger(input.config) || (input.config as number) < 0) {
    return issueOf('BATCH_CONFIG_INVALID', 'config', input.config)
  }
  if (!isConsent(input.consent)) return issueOf('BATCH_CONSENT_INVALID', 'consent', input.consent)
  const { events } = input
  if (!Array.isArray(events) || events.length === 0 || events.length > BATCH_EVENTS_MAX) {
    return issueOf('BATCH_EVENTS_INVALID', 'events', events)
  }
  return undefined
}

function isConsent(value: unknown): value is Consent {
  return isRecord(value) && isState(value.personalization) && isState(value.measurement)
}

function isState(value: unknown): boolean {
  return value === 'granted' || value === 'denied' || value === 'pending'
}

function issueOf(code: BatchIssueCode, path: string, received: unknown): Issue {
  return { code, path, received: toReceived(received), ...BATCH_ISSUES[code] }
}

/** Everything that can be wrong with a batch's envelope: code → what was expected and what to do. */
export const BATCH_ISSUES = {
  BATCH_NOT_OBJECT: {
    expected: 'a JSON object',
    remedy: 'Send {"v":1,…,"events":[…]} as the body.',
  },
  BATCH_VERSION_UNKNOWN: {
    expected: 'the wire version 1',
    remedy: 'Update the collector before the snippet.',
  },
  BATCH_TIME_INVALID: {
    expected: 'whole epoch milliseconds between 1970 and 10000',
    remedy: 'Use Date.now() of the moment the batch leaves.',
  },
  BATCH_ID_INVALID: {
    expected: 'an id of 1 to 64 letters, digits, `_` and `-`',
    remedy: 'Use nanoid() for visitor, session and tab.',
  },
  BATCH_CONFIG_INVALID: {
    expected: 'the version number of the site config, from 0',
    remedy: 'Send the version that came with the script.',
  },
  BATCH_CONSENT_INVALID: {
    expected: '{"personalization":…,"measurement":…}, each pending, granted or denied',
    remedy: 'Send the state of the consent when the events happened.',
  },
  BATCH_EVENTS_INVALID: {
    expected: 'a list of 1 to 500 events',
    remedy: 'Split larger batches; send nothing when there is nothing.',
  },
} as const

/** A code of {@link BATCH_ISSUES}. */
export type BatchIssueCode = keyof typeof BATCH_ISSUES

const ID_FIELDS = ['visitor', 'session', 'tab'] as const
