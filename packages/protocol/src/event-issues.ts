import { type Issue, toReceived } from './issue.ts'

/** Everything that can be wrong with an event: code → what was expected and what to do. */
export const EVENT_ISSUES = {
  EVENT_NOT_OBJECT: {
    expected: 'an event object',
    remedy: 'Send each event as a JSON object in the list `events`.',
  },
  EVENT_ID_INVALID: {
    expected: 'a UUIDv7 in lower case',
    remedy: 'Make the id once when the event happens and reuse it on every retry.',
  },
  EVENT_TIME_INVALID: {
    expected: 'whole epoch milliseconds between 1970 and 10000',
    remedy: 'Use Date.now() of the moment the event happened.',
  },
  EVENT_SEQ_INVALID: {
    expected: 'a whole number from 0',
    remedy: 'Count events up within one tab, and go on from what other tabs have counted.',
  },
  EVENT_TYPE_INVALID: {
    expected: 'a name of 1 to 64 letters, digits, `_`, `-`, `.` or `:` that starts with a letter',
    remedy: 'Use a GA4 event name such as view_item, or a name of your own in that form.',
  },
  EVENT_PAGE_INVALID: {
    expected: 'an object with the texts url, path, title and referrer, 2048 characters at most',
    remedy: 'Send an empty text for what is not known, and cut what is longer.',
  },
  EVENT_PROPS_INVALID: {
    expected: 'JSON values inside an object',
    remedy: 'Send properties as plain JSON: no undefined, NaN or functions.',
  },
  EVENT_PROPS_TOO_DEEP: {
    expected: 'at most 32 levels of nesting',
    remedy: 'Flatten the properties.',
  },
  EVENT_PROPS_TOO_MANY: {
    expected: 'at most 500 keys and list entries in all levels together',
    remedy: 'Send fewer properties, or split the event.',
  },
  EVENT_TEXT_TOO_LONG: {
    expected: 'a text of at most 1024 characters',
    remedy: 'Cut the text, or send an id in its place.',
  },
  EVENT_LIST_TOO_LONG: {
    expected: 'a list of at most 200 entries',
    remedy: 'Split the list over several events.',
  },
  EVENT_KEY_UNSAFE: {
    expected: 'a key that is not part of the prototype machinery',
    remedy: 'Rename __proto__, constructor and prototype.',
  },
  EVENT_USER_INVALID: {
    expected: 'an id of your own: a text that is no e-mail address, and no word for nothing',
    remedy: 'Take the id of your database; many visitors would be one person or group by this one.',
  },
  EVENT_SEGMENTS_INVALID: {
    expected: 'a list of at most 200 segment ids',
    remedy: 'Send an empty list when there are none.',
  },
  EVENT_STAGE_INVALID: {
    expected: 'the id of a stage, or an empty text',
    remedy: 'Send an empty text when the site has no journey.',
  },
  EVENT_VARIANTS_INVALID: {
    expected: 'an object of at most 100 entries from experience id to arm',
    remedy: 'Send an empty object when there are none.',
  },
  EVENT_DROPPED_INVALID: {
    expected: 'a whole number from 1, or nothing',
    remedy: 'Leave the field out when no event was dropped.',
  },
  EVENT_WITHOUT_VISITOR: {
    expected: 'a local_count, since the batch names no visitor',
    remedy: 'Name visitor, session and tab; without them only counts are taken.',
  },
  EVENT_COUNT_INVALID: {
    expected:
      'a count of an exposure or a goal, by the full hour, that tells nothing of the visitor',
    remedy: 'Leave counting to the pack local-only; send counts without visitor, session and tab.',
  },
} as const

/** A code of {@link EVENT_ISSUES}. */
export type EventIssueCode = keyof typeof EVENT_ISSUES

/** The issue of a code, in the words of the table. */
export function toEventIssue(code: EventIssueCode, path: string, received: unknown): Issue {
  return { code, path, received: toReceived(received), ...EVENT_ISSUES[code] }
}
