/** Texts about what publishing would do: the replay and the checklist. */
export const publishing = {
  replay: {
    title: 'Whom it would move',
    begins: 'Taking the newest visitors through both…',
    nobodyThere: 'Nobody did anything in the last 30 days, so nobody can be replayed.',
    nobody: (all: string) => `Nobody of ${all} visitors of the last 30 days would be elsewhere.`,
    who: (visitors: number, text: string) =>
      visitors === 1 ? '1 visitor of the last 30 days' : `${text} visitors of the last 30 days`,
    stage: (who: string, from: string, to: string) => `${who} would move from ${from} to ${to}.`,
    size: (before: string, after: string) => `${before} → ${after}`,
    entered: (who: string, segment: string, size: string) =>
      `${who} would come into ${segment} (${size}).`,
    left: (who: string, segment: string, size: string) =>
      `${who} would fall out of ${segment} (${size}).`,
    arm: (who: string, experience: string, from: string | null, to: string | null) => {
      if (to === null) return `${who} would no longer get ${from} of ${experience}.`
      if (from === null) return `${who} would newly get ${to} of ${experience}.`
      return `${who} would get ${to} in place of ${from} of ${experience}.`
    },
    example: 'See one',
    exampleOf: (line: string) => `See one of them: ${line}`,
    more: (lines: number) => (lines === 1 ? 'Show 1 more' : `Show ${lines} more`),
    about: (all: string, known: string) =>
      `Taken through both configs with all that is stored of them, as if each had always been published: ${all} visitors of the last 30 days, of ${known} that are known; variants on the page of their newest event.`,
  },
  checklist: {
    title: 'Before you publish',
    states: { good: 'Fine:', warn: 'Look:', unknown: 'Not known here:' },
    issues: (count: number) =>
      count === 1
        ? '1 problem has to be mended first'
        : `${count} problems have to be mended first`,
    notLinted:
      'Contradictions and overlaps were not looked for: it took too long, or a newer check came in between.',
    sharedNone: 'No two experiences change the same element.',
    shared: (count: number) =>
      count === 1
        ? 'The same element is changed twice'
        : `The same element is changed twice, in ${count} places`,
    findingsNone: 'No rule contradicts itself, can never hold or is nearly another one.',
    findings: (count: number) =>
      count === 1 ? '1 rule is worth a look' : `${count} rules are worth a look`,
    aimless: (names: readonly string[]) =>
      `Without a goal nothing will tell whether it works: ${names.join(', ')}.`,
    silent: (names: readonly string[]) =>
      `Nobody reached this goal in the last 30 days: ${names.join(', ')}.`,
    fresh: (names: readonly string[]) =>
      `New goals are counted once they are published: ${names.join(', ')}.`,
    reachedBy: (goal: string, visitors: string) => `${goal} by ${visitors}`,
    reached: (goals: readonly string[]) =>
      `Goals that visitors reached in the last 30 days: ${goals.join(', ')}.`,
    goneOf: (name: string, share: string) => `${name} on ${share} of its page views`,
    gone: (names: readonly string[]) => `The place was missing lately: ${names.join(', ')}.`,
    unseen: (names: readonly string[]) =>
      `On no page so far, so look at the preview: ${names.join(', ')}.`,
    found: (count: number) =>
      count === 1
        ? 'The place of 1 running experience was found on pages lately.'
        : `The places of ${count} running experiences were found on pages lately.`,
    holdout: (share: string) => `${share} of visitors stay on the default, to measure by.`,
    holdoutNone: 'No holdout: what personalization as a whole brings will not be known.',
    days: (name: string, days: string, lift: string) =>
      `${name} takes about ${days} days to tell a lift of ${lift}, more where not everybody takes part.`,
    daysUnknown: (name: string) =>
      `How long ${name} takes cannot be told while its goal is not reached.`,
    commentsNone: 'No comment on the draft is open.',
    comments: (count: number) => (count === 1 ? '1 comment is open' : `${count} comments are open`),
    contrast:
      'Contrast and missing alternative texts are seen on the page alone: look at the preview.',
  },
} as const
