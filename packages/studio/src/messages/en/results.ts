/** Texts of the results. */
export const results = {
  title: 'Results',
  aboutPeriod: (from: string, until: string, moment: string, zone: string) =>
    `${from} to ${until}, as of ${moment}, times in ${zone}`,
  empty: 'No experience was met in this period',
  emptyWhy:
    'Results start when a visitor comes to a page with a running experience. Simulated visitors show what that looks like:',
  finding: {
    none: 'No variant was met yet',
    early: (arm: string, lacks: readonly string[]) =>
      `Too early: ${arm} has ${lacks.join(' and ')}`,
    alone: (arm: string, rate: string) => `${arm} converts ${rate}; nothing to compare it with`,
    overlapping: (arm: string, rate: string, baseline: string) =>
      `${arm} converts ${rate}, ${baseline}: the intervals overlap`,
    separate: (arm: string, rate: string, baseline: string) =>
      `${arm} converts ${rate}, ${baseline}: the intervals are apart`,
  },
  about: {
    none: 'Only visitors kept on the default came by.',
    early: 'Rates of few visitors swing widely. Read the intervals, not the rates.',
    alone: 'Give the experience a control share to learn what it changes.',
    overlapping: 'So far chance alone could explain the difference.',
    separate: 'A first sign, not a verdict: the longer one looks, the more chances to be misled.',
  },
  lacksVisitors: (visitors: string, needed: string) => `${visitors} of ${needed} visitors`,
  lacksConverted: (converted: string, needed: string) => `${converted} of ${needed} conversions`,
  pooled: 'The variants together',
  pooledAbout: 'Each variant goes to other visitors, so only all of them compare with the default.',
  smallSegments: (segments: number) =>
    segments === 1
      ? 'One segment is too small to read yet; the table has its numbers.'
      : `${segments} segments are too small to read yet; the table has their numbers.`,
  goal: (goal: string) => `Goal: ${goal}. Conversions count after the first exposure.`,
  noGoal: 'This experience has no goal, so nothing counts as a conversion.',
  segment: 'Segment',
  tableOf: (experience: string) => `Results of ${experience}`,
  of: (converted: string, visitors: string) => `${converted} of ${visitors}`,
  perVisitor: (money: string) => `${money} per visitor`,
  revenue: (money: string, conversions: string) => `${money} in all, conversions: ${conversions}`,
  early: 'Too early',
  displayView: { value: 'display', label: 'Display' },
  display: {
    about:
      'How the arms came into sight, by the same rules for each. Half of the place in sight for half a second is seen; times and shifts are those that three of four views stayed below.',
    tableOf: (experience: string) => `Display of ${experience}`,
    arm: 'Arm',
    columns: ['Exposures', 'Seen', 'Original seen first', 'Not applied', 'Hidden', 'Layout shift'],
  },
  csv: 'CSV',
} as const
