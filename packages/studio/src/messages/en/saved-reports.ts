/** Texts of the reports that are kept under names. */
export const savedReports = {
  label: 'Saved reports',
  save: 'Save…',
  saveTitle: 'Save this question',
  saveAbout:
    'Everyone who works on the site finds it in this room. It is asked again whenever somebody opens it.',
  name: 'Name',
  period: 'Period',
  periods: {
    days: (days: number) => `The last ${days} days, whenever it is opened`,
    week: 'The whole week before, Monday to Sunday',
    month: 'The whole month before',
    fixed: (from: string, until: string) => `Always ${from} to ${until}`,
  },
  keep: 'Save the report',
  manage: 'Manage…',
  manageTitle: 'Saved reports',
  rename: 'Rename',
  renameTo: (name: string) => `New name of ${name}`,
  remove: 'Delete',
  row: (question: string, by: string) => `${question}, saved by ${by}`,
  misfit: 'This report names what the site config no longer has',
  misfitAbout: (parts: readonly string[]) =>
    `Not there: ${parts.join(', ')}. Publish it again, or save the question without it.`,
  misfitMark: 'does not fit any more',
  gone: 'There is no such saved report',
  goneWhy: 'Somebody has deleted it since the link was made.',
  notDrawn: 'This report has no drawing',
  notDrawnWhy: 'The command line writes it as a table:',
  compared: 'The period it is held against',
  words: {
    fixed: (from: string, until: string) => `${from} to ${until}`,
    where: (terms: string) => `visitors: ${terms}`,
    firstSeen: (period: string) => `first seen ${period}`,
    compare: { previous: 'against the period before', year: 'against a year before' },
    other: (field: string, value: string) => `${field} ${value}`,
  },
} as const
