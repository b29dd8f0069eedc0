import type { ExitCode } from './exit-codes.ts'
import { runCli } from './program.ts'

/** Runs one command line for a test: at a fixed time, not on a terminal, with what it wrote as its answer. */
export async function runRecorded(...words: string[]): Promise<RecordedRun> {
  const texts = { out: '', err: '' }
  const exit = await runCli(words, {
    out: (text) => {
      texts.out += text
    },
    err: (text) => {
      texts.err += text
    },
    isTerminal: false,
    env: {},
    now: () => Date.UTC(2026, 10, 22),
  })
  return { exit, ...texts }
}

/** How a command ended, and all it wrote. */
export interface RecordedRun {
  readonly exit: ExitCode
  readonly out: string
  readonly err: string
}
