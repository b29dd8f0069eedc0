/** Texts of the reports on what visitors met, and on what is stored of it. */
export const dataReports = {
  quality: {
    drawing: 'Shares',
    finding: (share: string, events: string) => `${share} of ${events} events are counted`,
    legend:
      'Each is a share of what it could be wrong with: bots and moved clocks of the events that are stored, refused and dropped ones of all that there were, the flags of targets of the exposures. What came twice is counted since the store began.',
    share: (share: string, events: string) => `${share} (${events})`,
    issues: {
      bots: 'Bots, in no other report',
      refused: 'Refused events',
      duplicate: 'Came twice, and count once',
      dropped: 'Dropped by browsers',
      clocks: 'Events of clocks that are off',
      late: 'Exposures that were late',
      missing: 'Exposures without their element',
      contested: 'Exposures that the page undid',
    },
    leftOut: 'What was left out',
    leftOutColumns: ['Reason', 'What', 'Events'],
    parts: { bot: 'Of bots', bad: 'Refused' },
    targets: 'How exposures found their place',
    targetColumns: ['Experience', 'Arm', 'Exposures', 'Late', 'Missing', 'Contested'],
    drift: (version: string) => `What changed with version ${version} of the site config`,
    driftColumns: ['Event', 'Property', 'What', 'Events', 'Expected'],
    changes: { appeared: 'appeared', vanished: 'vanished' },
  },
  touchpoints: {
    drawing: 'Credit',
    by: 'What counts as a touchpoint',
    kinds: { channel: 'The channel a visit came by', page: 'Each page', campaign: 'The campaign' },
    before: 'Before which move',
    standard: 'The first goal with a value',
    beforeGoal: (goal: string) => `Goal: ${goal}`,
    beforeStage: (stage: string) => `Coming into ${stage}`,
    beforeMove: (from: string, to: string) => `From ${from} to ${to}`,
    finding: (touchpoint: string, share: string) =>
      `${touchpoint} gets the largest part of the conversions: ${share}`,
    none: 'Nobody converted after a touchpoint',
    others: 'all others',
    legend: (conversions: string, untouched: string) =>
      `Shares of the conversions by how many would be gone without a touchpoint. ${conversions} converted; ${untouched} of them met no touchpoint before, and are left out.`,
    columns: [
      ...['Touchpoint', 'Visitors', 'Converted', 'First', 'Last', 'Linear', 'Position'],
      ...['Markov', 'Gone without it'],
    ],
  },
} as const
