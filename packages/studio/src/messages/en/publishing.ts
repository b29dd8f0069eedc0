/** Texts about what publishing would do: the replay and the checklist. */
export const publishing = {
  replay: {
    title: 'Whom it would move',
    begins: 'Taking the newest visitors through both…',
    progress: (done: string, all: string, seconds: number) =>
      `${done} of ${all} visitors, ${seconds === 1 ? 'about a second' : `about ${seconds} seconds`} left`,
    stop: 'Stop',
    stopped: (done: string) => `Stopped after ${done} visitors.`,
    again: 'Start again',
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
} as const
