/** Texts of the way from an empty store to the first page view. */
export const install = {
  label: 'First page view',
  waiting: 'Waiting for the first page view…',
  waitingAbout:
    'Paste the tag, open a page of the site and agree to its consent banner: before that nothing is sent. The first event shows up here by itself.',
  seen: (path: string) => `The tag works: seen on ${path}`,
  seenAbout: (type: string, moment: string) => `The newest event is ${type}, of ${moment}.`,
  show: 'Show the figures',
  live: 'Watch them come in',
  late: 'Nothing came for a minute. What it can be:',
  refused: (events: string, codes: string) => `${events} events were refused: ${codes}.`,
  seeRefused: 'See why',
  causes: {
    origin: (origins: string) =>
      `The page is of another origin. Events are taken from ${origins}; Settings, Site has the list.`,
    key: (key: string) => `The tag has another key. That of this site is ${key}.`,
    blocked:
      'The browser did not load the script: an ad blocker, or a Content-Security-Policy of the page that does not name this address. Its console says which.',
    consent: 'Nobody has agreed to be measured on that page yet.',
  },
} as const
