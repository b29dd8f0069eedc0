/** Texts of how lifts of an experience settled. */
export const overTime = {
  title: 'Over time, the whole run',
  legend:
    'What each day knew at its end, of all days until then: the line is the lift, the band its interval. Dashes are days with fewer than 100 visitors or 25 conversions in an arm. A band that stays on one side of the zero line has decided; a line that keeps moving drifts.',
  listed: (days: string) =>
    `What each day knew at its end, of all days until then. These are the newest ${days} days; the CSV has all.`,
  label: (experience: string) => `${experience} over time`,
  cursor: 'Day',
  none: 'Nothing to compare by day: it takes a goal that decides, and visitors kept on the default.',
  unknown: 'too little to say',
  points: (text: string) => `${text} points`,
  clear: (name: string, text: string, since: string) =>
    `${name}: ${text}, clear of zero since ${since}`,
  unclear: (name: string, text: string) => `${name}: ${text}, not clear of zero`,
  early: (name: string) => `${name}: too little to say yet`,
  soon: (name: string, text: string) => `${name}: ${text}, too early to decide`,
  columns: ['Day', 'Variant', 'Baseline converted', 'Variant converted', 'Lift', 'Points'],
} as const
