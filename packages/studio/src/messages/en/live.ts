/** Texts of the live events. */
export const live = {
  title: 'Live',
  about: (zone: string) => `Events as they arrive, times in ${zone}`,
  show: 'Show',
  good: 'Events',
  bad: 'Refused',
  states: {
    connecting: 'Connecting…',
    open: 'Live',
    waiting: 'Connection lost, trying again…',
  },
  paused: 'Paused',
  pause: 'Pause',
  resume: (waiting: number) => (waiting === 0 ? 'Resume' : `Resume, ${waiting} new`),
  type: 'Type',
  allTypes: 'All types',
  bounded: (events: string) => `The newest ${events} events are kept here.`,
  empty: 'Waiting for the first event',
  emptyWhy: 'Open the site in another tab and look around: every step appears here at once.',
  emptyFilter: 'No event of this type among the newest',
  emptyFilterWhy: 'It appears here when the next one arrives.',
  page: 'Page',
  referrer: 'Came from',
  visitor: 'Visitor',
  stage: 'Stage',
  segments: 'Segments',
  variants: 'Variants',
  times: 'Time',
  timesText: (at: string, received: string) => `${at} by the visitor’s clock, received ${received}`,
  props: 'Properties',
  none: 'None',
  badAbout: (isCut: boolean) =>
    isCut
      ? 'Of the newest, by reason and place. Put right what refuses them, then try again.'
      : 'By reason and place. Put right what refuses them, then try again.',
  badCount: (count: number) => (count === 1 ? '1 event' : `${count} events`),
  badNewest: (moment: string) => `newest ${moment}`,
  replay: 'Try again',
  replayed: ({
    taken,
    stillBad,
    notWhole,
  }: {
    taken: number
    stillBad: number
    notWhole: number
  }) =>
    `Taken: ${taken}. Still refused: ${stillBad}.${notWhole > 0 ? ` Not kept whole: ${notWhole}.` : ''}`,
  noBad: 'No event was refused',
  noBadWhy: 'An event that does not fit the wire contract is kept here with its reason.',
  badReceived: (path: string, received: string) =>
    path === '' ? `Received ${received}.` : `At ${path}: received ${received}.`,
  badBody: 'What arrived',
} as const
