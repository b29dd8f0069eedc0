/** Everything a command touches outside itself, passed in so that tests can watch it. */
export interface Io {
  /** Writes results, as they are. */
  readonly out: (text: string) => void
  /** Writes complaints and progress, as they are. */
  readonly err: (text: string) => void
  /** True when `err` is a terminal, which can redraw a line. */
  readonly isTerminal: boolean
  readonly env: { readonly [name: string]: string | undefined }
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** The {@link Io} of this process. */
export function createProcessIo(): Io {
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    env: process.env,
    now: Date.now,
  }
}
