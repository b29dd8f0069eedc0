/** Texts of the reports about segments themselves. */
export const segmentReports = {
  sizes: {
    drawing: 'Day by day',
    finding: (segment: string, visitors: string) =>
      `${segment} is the largest segment: ${visitors} in the period`,
    legend: 'Visitors in each segment on each day, all on one scale. The last day may go on.',
    cursor: 'Day',
    columns: ['Segment', 'Visitors', 'Began', 'Joined', 'Left', 'Stayed'],
    stability: 'How long members stay',
    stabilityColumns: ['Segment', 'Days later', 'Seen then', 'Still in it', 'Share'],
  },
  overlap: {
    drawing: 'Matrix',
    finding: (one: string, other: string, share: string) =>
      `${one} and ${other} share the most: ${share} of the visitors of both`,
    none: 'No two segments share a visitor',
    legend:
      'Of the visitors of the line’s segment, those who are also in the column’s, in per cent. Columns have the numbers of the lines; the largest segments are drawn.',
    line: (number: string, segment: string) => `${number}. ${segment}`,
    cell: (line: string, column: string, share: string) =>
      `${share} of the visitors of ${line} are also in ${column}`,
    merge: {
      no_experiences: 'Could be one: no experience asks for either',
      same_experiences: 'Could be one: the same experiences ask for both',
      different_experiences: 'Keep apart: different experiences ask for them',
    },
    columns: [
      ...['Segment', 'And', 'In both', 'Of the first', 'Of the second', 'Of both together'],
      'What to do',
    ],
  },
  health: {
    drawing: 'Conversion',
    finding: (ill: number, all: number) =>
      ill === 0
        ? 'Nothing is wrong with the segments'
        : `${ill} of ${all} ${all === 1 ? 'segment needs' : 'segments need'} a look`,
    legend: (goal: string) =>
      `Visitors who reached ${goal}, by all of the segment, with intervals of 95 %. What is wrong with a segment stands in the table.`,
    noGoal: 'a goal, of which there is none',
    well: 'nothing is wrong',
    findings: {
      empty: 'empty',
      too_small: 'too small for an experiment',
      redundant: 'almost the same as another',
      unstable: 'members do not stay',
      never_targeted: 'no experience asks for it',
    },
    columns: [
      ...['Segment', 'Findings', 'Visitors', 'Conversion', 'Lifetime value', 'Came again'],
      ...['Still in it after 7 days', 'Days to an answer', 'Almost the same as'],
    ],
  },
  personas: {
    drawing: 'Behaviours',
    segment: 'Segment',
    finding: (segment: string, behaviour: string, share: string, others: string) =>
      `${segment}, ${behaviour}: ${share} of them, ${others} of all others`,
    none: (segment: string) => `Nothing tells ${segment} apart from all others yet`,
    legend: (level: string) =>
      `Bars are visitors of the segment, marks all others. What is drawn differs; at most ${level} of it by chance. Where nothing differs surely, the most frequent is drawn.`,
    row: (share: string, others: string) => `${share}, others ${others}`,
    behaviour: (kind: string, value: string) => `${kind}: ${value}`,
    kinds: {
      stage: 'Stage',
      category: 'Category',
      product: 'Product',
      page: 'Page',
      event: 'Event',
      channel: 'Channel',
      referrer: 'Came from',
      campaign: 'Campaign',
      country: 'Country',
      device: 'Device',
      weekday: 'Day of the week',
      hour: 'Hour',
      satisfaction: 'Satisfaction',
      stated: 'Said',
    },
    columns: ['Behaviour', 'Kind', 'Visitors', 'Share', 'Of all others', 'Times as often'],
  },
} as const
