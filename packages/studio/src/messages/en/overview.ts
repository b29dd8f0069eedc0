/** Texts of the overview. */
export const overviewTexts = {
  overview: {
    title: 'Overview',
    about: (moment: string, zone: string) => `As of ${moment}, times in ${zone}`,
    empty: 'Nobody was measured in this period',
    emptyWhy:
      'Visitors appear here as soon as the site’s tag sends its first event. Until then, fill the store with simulated visitors and look around:',
    sampleCommand: 'npm start -- --sample',
  },
  keyNumbers: {
    visitors: 'Visitors',
    conversion: 'Conversion',
    revenue: 'Revenue',
    events: 'Events stored',
    change: (change: string) => `${change} against the period before`,
    people: (people: string) => `. ${people} people, each user counted once`,
    nothingBefore: 'Nobody in the period before',
    conversionAbout: (interval: string, goal: string) =>
      `${interval} of all visitors reached “${goal}”`,
    revenueAbout: (perVisitor: string, goal: string) => `${perVisitor} per visitor, from “${goal}”`,
    noValue: (goal: string) => `“${goal}” carries no value`,
    noGoal: 'No goal of the site config was measured yet',
    eventsAbout: (bad: string, duplicate: string) =>
      `${bad} refused, ${duplicate} sent twice and counted once. `,
    dropped: (events: string) =>
      ` ${events} given up by browsers that could not reach the collector.`,
    seeBad: 'See why',
  },
  journey: {
    label: 'Journey',
    finding: (stage: string, share: string) => `Most visitors are in ${stage}: ${share}`,
    findingNone: 'Nobody is in a stage yet',
    forward: 'Moves forward between stages. The table view lists them all.',
    back: 'Moves back between stages. The table view lists them all.',
    legend:
      'Arrows: visitors who moved, and their median time in the stage they left. Below: moves back.',
    hint: 'The table shows how visitors moved between stages.',
    noMoves: 'Nobody moved from one stage to another in this period.',
    unstaged: (visitors: string) =>
      `${visitors} ${visitors === '1' ? 'visitor has' : 'visitors have'} no stage: they allow counting, not personalization.`,
    from: 'From',
    to: 'To',
    visitors: 'Visitors',
    moves: 'Moves',
    median: 'Median time before',
  },
  segments: {
    label: 'Segments',
    finding: (segment: string, share: string) => `Largest segment: ${segment}, ${share}`,
    findingNone: 'Nobody is in a segment yet',
    none: 'The site config names no segments.',
    overlap: 'Shares of all visitors. A visitor can be in several segments.',
  },
} as const
