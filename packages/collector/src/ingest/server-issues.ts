import { type Issue, toReceived } from '@segue/protocol'

/** What can be wrong with events of a server, beside what can be with any: code → what was expected, what to do. */
export const SERVER_ISSUES = {
  SERVER_VIA_UNKNOWN: {
    expected: '"server" or "import"',
    remedy: 'Leave via out for what happens now; send "import" for what is brought along.',
  },
  SERVER_SITE_LOCAL_ONLY: {
    expected: 'nothing: the site lets nothing but counts leave the device',
    remedy: 'Publish localOnly: false to measure by visitor.',
  },
  SERVER_ID_INVALID: {
    expected: 'a UUIDv7, or an id of your own of 1 to 128 characters',
    remedy: 'Send what tells this event from all others, such as the number of the order.',
  },
  SERVER_TIME_INVALID: {
    expected: 'epoch milliseconds, or ISO 8601 with Z or an offset',
    remedy: 'Send when it happened, the same on every retry.',
  },
  SERVER_EVENT_NOBODYS: {
    expected: 'a visitor, a user or a token that this site made',
    remedy: "Send the visitor's id, your own id of the user (no e-mail address), or a token.",
  },
} as const

/** The issue of a code, in the words of the table. */
export function toServerIssue(
  code: keyof typeof SERVER_ISSUES,
  path: string,
  received: unknown,
): Issue {
  return { code, path, received: toReceived(received), ...SERVER_ISSUES[code] }
}
