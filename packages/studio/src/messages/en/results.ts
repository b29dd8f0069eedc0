/** Texts of the results. */
export const results = {
  title: 'Results',
  aboutPeriod: (from: string, until: string, moment: string, zone: string) =>
    `${from} to ${until}, as of ${moment}, times in ${zone}`,
  empty: 'No experience was met in this period',
  emptyWhy:
    'Results start when a visitor comes to a page with a running experience. Simulated visitors show what that looks like:',
  judgement: {
    counts: {
      title: 'Not judged',
      about:
        'Either only counts are known of these visitors, or the site config no longer has the experience.',
    },
    none: { title: 'No variant was met yet', about: 'Only visitors kept on the default came by.' },
    noGoal: { title: 'Not judged: no goal decides', about: '' },
    alone: (arm: string, rate: string) => ({
      title: `${arm} converts ${rate}; nothing to compare it with`,
      about: 'Give the experience a control share to learn what it changes.',
    }),
    sampleRatioOff: {
      title: 'The arms did not get the visitors they should: nothing can be compared',
      about:
        'Something loses visitors of one arm: a redirect that fails, a variant that breaks the page, an arm that is tracked elsewhere.',
    },
    armsMixed: (share: string) => ({
      title: `${share} of the visitors were in several arms: nothing can be compared`,
      about: 'Look for visitors who are not known again, and for arms that were taken away.',
    }),
    tooEarly: (arm: string, lacks: readonly string[], left: string | undefined) => ({
      title: `Too early: ${lacks.length > 0 ? `${arm} has ${lacks.join(' and ')}` : 'a whole week is not over'}${left ? `, ${left}` : ''}`,
      about: 'Nothing is said before 100 visitors and 25 conversions per arm and a whole week.',
    }),
    guardrailWorse: (arm: string, goals: readonly string[]) => ({
      title: `${arm} makes worse what must not get worse: ${goals.join(', ')}`,
      about: 'Whatever the goal says, look at the guardrail first.',
    }),
    better: (arm: string, baseline: string, lift: string, wearsOff: boolean) => ({
      title: `${arm} is better than ${baseline}: ${lift}`,
      about: wearsOff
        ? 'The difference wears off from week to week: wait, or it may be gone.'
        : 'Sure enough to decide, however often somebody looked.',
    }),
    worse: (arm: string, baseline: string, lift: string) => ({
      title: `${baseline} is better than every variant; the best of them, ${arm}: ${lift}`,
      about: 'Sure enough to decide: go back to the default.',
    }),
    noDifference: (baseline: string, worthwhile: string) => ({
      title: `No difference to ${baseline} that would be worth having`,
      about: `Whatever difference there is, it is smaller than ${worthwhile} either way.`,
    }),
    undecided: (arm: string, baseline: string, lift: string, left: string | undefined) => ({
      title: `Undecided: ${arm} against ${baseline} ${lift}`,
      about: left
        ? `Chance alone could explain the difference. A small one would show after ${left}.`
        : 'Chance alone could explain the difference.',
    }),
  },
  points: (lift: string) => `${lift} percentage points`,
  daysLeft: (days: string) => `about ${days} ${days === '1' ? 'day' : 'days'} more`,
  health: {
    since: (day: string, days: string) => `Since ${day}, over ${days} days`,
    inference: {
      anytime: (level: string) => `Lifts hold ${level} however often you look`,
      fixed: (level: string) => `Lifts hold ${level} for a single look`,
    },
    sampleRatio: (chance: string) => `Shares of visitors as set: chance of such shares ${chance}`,
    sampleRatioUnknown: 'Shares of visitors: not known what was set',
    mixed: (visitors: string) => `In several arms: ${visitors}`,
    past: (share: string) => `Values: ${share} of the spread explained by the past, and taken out`,
  },
  goalTable: {
    label: (experience: string) => `Goals of ${experience}`,
    arm: 'Goal and arm',
    others: (goals: string) => `Other goals, to read only: ${goals}`,
    othersLabel: (experience: string) => `Other goals of ${experience}`,
    columns: [
      'Converted',
      'Rate',
      'Lift',
      'Chance to beat',
      'Value per visitor',
      'Lift of the value',
    ],
    goal: (goal: string, role: string) => `${goal}: ${role}`,
    roles: {
      deciding: 'decides',
      guardrail: 'must not get worse',
      secondary: 'to read only',
    },
  },
  inPeriod: (from: string, until: string) => `By segment, ${from} to ${until}`,
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
} as const
