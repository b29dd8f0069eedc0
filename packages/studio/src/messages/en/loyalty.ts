/** Texts of the report on who comes back and is satisfied. */
export const loyalty = {
  returning: 'Coming back',
  measures: {
    week1: 'Back in week 1',
    week4: 'Back in week 4',
    csat: 'CSAT',
    nps: 'NPS',
  },
  week: (week: string) => `Week ${week}`,
  personalized: 'Personalized',
  holdout: 'Holdout',
  findings: {
    more: (points: string) =>
      `Personalized visitors come back more often in the first week: ${points} points`,
    less: (points: string) =>
      `Personalized visitors come back less often in the first week: ${points} points`,
    alike: (points: string) =>
      `Whether personalized visitors come back more often is open: ${points} points`,
    unknown: (why: string) => `Not known yet whether personalized visitors come back: ${why}`,
  },
  none: 'Nobody has a first week behind them yet',
  cannotTell: {
    nobody_in_holdout: 'nobody in the holdout',
    nobody_personalized: 'nobody personalized',
    too_few: 'too few to compare',
  },
  difference: 'Difference',
  result: (result: string, visitors: string) => `${result}, ${visitors}`,
  answers: (count: number, text: string) => (count === 1 ? '1 answer' : `${text} answers`),
  nobody: 'nobody',
  legend: (level: string, looks: string) =>
    `Visitors who were back in the first and in the fourth week after the first experience they met, with intervals of a single look. Below, the difference in points of per cent: it holds ${level} however often one looks; segments share it, ${looks} of them.`,
  answersLegend:
    'Visitors who answered after the first experience they met, with intervals of a single look. Who answers chooses to: see whether both sides answer alike often before you believe a difference.',
  columns: [
    ...['Segment', 'Measure', 'In the holdout', 'Holdout', 'Personalized visitors'],
    ...['Personalized', 'Difference'],
  ],
} as const
