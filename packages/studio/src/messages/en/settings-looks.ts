/** Texts of who looked at which visitor. */
export const looksTexts = {
  label: 'Looks at visitors',
  title: (count: number, days: number) =>
    count === 1 ? `1 look in the last ${days} days` : `${count} looks in the last ${days} days`,
  titleOf: (id: string) => `Looks at ${id}`,
  about:
    'Who opened the page of a visitor, exported or erased them. Of those who were erased a mark stands here: whoever knows their id finds them by it.',
  find: 'Whole id of a visitor or user',
  search: 'Find',
  all: 'Show all',
  none: 'Nobody has looked at a visitor yet',
  noneWhy: 'Each page of a visitor that somebody opens will stand here, with their name.',
  noneOf: 'Nobody has looked at this visitor',
  noneOfWhy: 'Or it was longer ago than looks are kept.',
  when: 'When',
  who: 'Who',
  deed: 'What',
  deeds: {
    open: 'opened',
    export: 'exported',
    erase: 'erased',
    histories: 'took the histories of',
  },
  whom: 'Whom',
  everyone: 'all visitors',
  user: (id: string) => `user ${id}`,
  erased: (mark: string) => `somebody erased since (${mark})`,
  older: 'Show older ones',
} as const
