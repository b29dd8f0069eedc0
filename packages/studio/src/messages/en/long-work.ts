/** Texts of work that takes longer than people like to wait. */
export const longWork = {
  progress: (done: string, all: string, seconds: number) =>
    `${done} of ${all} visitors, ${seconds === 1 ? 'about a second' : `about ${seconds} seconds`} left`,
  stop: 'Stop',
  stopped: (done: string) =>
    done === '1' ? 'Stopped after 1 visitor.' : `Stopped after ${done} visitors.`,
  again: 'Start again',
} as const
