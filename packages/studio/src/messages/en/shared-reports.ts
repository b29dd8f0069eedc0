/** Texts of sharing a report or a screen, and of the page that shows one. */
export const sharedReports = {
  title: 'Show this to somebody without an account',
  about:
    'The link shows this alone, with its period and filters as they are now. Whoever has it can read it; nobody can go on from there.',
  days: 'Days until it runs out',
  make: 'Make a link',
  madeTitle: 'Here is the link',
  madeAbout: 'It is shown this once: copy it now.',
  list: 'Links that are valid',
  none: 'Nothing of the site has a link.',
  row: (until: string, by: string) => `until ${until}, made by ${by}`,
  rowPeriod: (report: string, from: string, until: string) => `${report}, ${from} to ${until}`,
  takeBack: 'Take back',
  page: {
    title: (report: string, site: string) => `${report} of ${site}`,
    about: (until: string) => `Shared to read. The link runs out on ${until}.`,
    notDrawn: 'This report is not drawn here',
    notDrawnWhy: 'Whoever sent the link can share it as a file.',
  },
} as const
