import { CLI_ERRORS, type CliErrorCode } from './cli-errors.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

/**
 * An expected failure that ends the command. It is thrown, where elsewhere such failures are returned, because on a
 * command line each of them means the same: stop, say so, exit with its code. It is caught once, in `runCli`.
 */
export class CliError extends Error {
  readonly code: CliErrorCode
  readonly exit: ExitCode

  /** `where` is a file, an address or an option; `received` is what was found there. `remedy` may be more exact. */
  constructor(code: CliErrorCode, detail: { where: string; received: string; remedy?: string }) {
    const { problem, remedy, exit } = CLI_ERRORS[code]
    const advice = detail.remedy ?? remedy
    super(`${code}: ${problem}: ${detail.where}: ${detail.received}\n  ${advice}`)
    this.code = code
    this.exit = EXIT[exit]
  }
}
