/** Texts of what needs attention. */
export const attention = {
  label: 'Attention',
  title: (count: number) =>
    count === 0
      ? 'Nothing needs you now'
      : count === 1
        ? 'One thing needs you'
        : `${count} things need you`,
  none: 'No experience is unhealthy or decided, and the events of the period arrived as they should.',
  experience: (name: string, finding: string) => `${name}: ${finding}`,
  doubts: {
    refused: (share: string, reasons: string) => `${share} of the events were refused: ${reasons}`,
    dropped: (events: string) => `Browsers had to drop ${events} events before they could be sent`,
    clocks: (share: string) => `${share} of the events came from clocks that are wrong`,
    missing: (name: string, share: string) =>
      `${name} did not find its place in ${share} of the exposures`,
    contested: (name: string, share: string) =>
      `Something else changed the place of ${name} in ${share} of the exposures`,
    event: (event: string, version: string) =>
      `The event ${event} has not come since version ${version}`,
    property: (prop: string, event: string, version: string) =>
      `The property ${prop} of ${event} has not come since version ${version}`,
  },
  idea: (segment: string, visitors: string) =>
    `An idea: nothing is made for ${segment} yet, ${visitors} visitors in the period`,
  ways: {
    results: 'See the results',
    decide: 'Decide',
    place: 'Mend the place',
    refused: 'See why',
    quality: 'See the data',
    make: 'Make something',
  },
} as const
