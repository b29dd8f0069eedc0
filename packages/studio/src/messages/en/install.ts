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
  platforms: {
    label: 'Where it goes',
    title: 'Above everything else in the head, wherever that is',
    steps: [
      {
        name: 'WordPress',
        steps: [
          'Open Appearance, Theme File Editor, header.php of your child theme: an update of the theme itself would take the tag away. A plugin for code in the header does as well.',
          'Paste the tag right after <head>. Let no plugin delay or join this script.',
          'Empty the cache of the site.',
        ],
      },
      {
        name: 'Shopify',
        steps: [
          'Open Online Store, Themes, Edit code, layout/theme.liquid.',
          'Paste the tag right after <head> and save. Pages of the checkout do not load it.',
        ],
      },
      {
        name: 'Google Tag Manager',
        steps: [
          'Make a tag of the kind Custom HTML with the tag in it, fired by Initialization – All Pages.',
          'It comes after the page began to show: what is painted by then stays the original on that view. Straight in the head nothing is late.',
        ],
      },
      {
        name: 'React, Next.js',
        steps: [
          'React: paste the tag into the <head> of index.html.',
          'Next.js: put both scripts into app/layout.tsx with next/script and strategy="beforeInteractive".',
          'Routes are seen by themselves. What the framework draws later is changed when it comes.',
        ],
      },
    ],
  },
  causes: {
    origin: (origins: string) =>
      `The page is of another origin. Events are taken from ${origins}; Settings, Site has the list.`,
    key: (key: string) => `The tag has another key. That of this site is ${key}.`,
    blocked:
      'The browser did not load the script: an ad blocker, or a Content-Security-Policy of the page that does not name this address. Its console says which.',
    consent: 'Nobody has agreed to be measured on that page yet.',
  },
} as const
