/** Texts of webhooks and of what they need. */
export const webhookTexts = {
  watch: {
    label: 'Watching',
    title: (on: boolean) =>
      on ? 'The collector keeps where each visitor stands' : 'Nobody watches where visitors stand',
    about:
      'While it watches, the collector runs the published rules over stored visitors, and tells webhooks who moved.',
    state: (visitors: string, since: string, waiting: string) =>
      `${visitors} visitors since ${since}; ${waiting} wait for a look.`,
    turnOn: 'Start watching',
    turnOff: 'Stop watching',
  },
  webhooks: {
    label: 'Webhooks',
    title: (count: number) => (count === 1 ? '1 address is told' : `${count} addresses are told`),
    none: 'No other system is told where visitors stand',
    noneWhy:
      'A webhook tells your CRM or mail program when a visitor enters a segment or moves to another stage.',
    told: 'Is told of',
    everything: 'everything',
    state: 'State',
    states: {
      fine: 'Arrives',
      paused: 'Paused',
      failing: (error: string, since: string, attempts: string) =>
        `Does not arrive since ${since}: ${error}, tried ${attempts} times`,
      next: (at: string) => `Next try ${at}`,
      dead: (count: string) => `Given up: ${count}`,
    },
    pause: (paused: boolean) => (paused ? 'Resume' : 'Pause'),
    test: 'Send a test',
    tested: {
      arrived: (name: string, status: number, ms: string) =>
        `The test arrived at ${name}: status ${status} after ${ms} ms`,
      failed: (name: string, ms: string) => `The test did not arrive at ${name} (after ${ms} ms)`,
      about: 'It was signed and marked as a test; the move in it was made by nobody.',
      answer: 'How the answer begins',
    },
    replay: 'Send what was given up',
    rotate: 'New secret',
    rotateTitle: (name: string) => `New secret for ${name}?`,
    rotateAbout: 'From now on what it is told is signed with the new one.',
    remove: 'Remove',
    removeTitle: (name: string) => `Remove ${name}?`,
    removeAbout: 'It is told nothing more, not even what waits for it.',
    createTitle: 'Tell another system',
    create: 'Make a webhook',
    created: (name: string) => `Secret of ${name}`,
    url: 'Address',
    kinds: 'What it is told',
    kindsAbout: 'None chosen: everything.',
    kindNames: {
      stage_change: 'moves to another stage',
      segment_enter: 'entering a segment',
      segment_exit: 'leaving a segment',
      segment_member: 'members that are pushed',
    },
  },
} as const
