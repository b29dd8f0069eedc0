import type { Command } from 'commander'
import type { ExitCode } from '../exit-codes.ts'
import type { Io } from '../io.ts'

/**
 * Makes one command. Its action writes to `io`, throws a `CliError` to end early, and calls `setExit` when the answer
 * is no without anything having failed.
 */
export type CreateCommand = (io: Io, setExit: (code: ExitCode) => void) => Command
