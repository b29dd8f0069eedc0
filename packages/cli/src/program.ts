import { Command, CommanderError } from 'commander'
import { CliError } from './cli-error.ts'
import { COMMANDS } from './commands/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Io } from './io.ts'

/** Runs one command line, without the names of Node and the script, and gives the exit code. Never throws. */
export async function runCli(words: readonly string[], io: Io): Promise<ExitCode> {
  let exit: ExitCode = EXIT.done
  const program = createProgram(io, (code) => {
    exit = code
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return exit
  } catch (error) {
    return explain(error, io)
  }
}

/** The program with all its commands. It ends no process: problems are thrown. */
export function createProgram(io: Io, setExit: (code: ExitCode) => void): Command {
  const program = new Command('segue')
    .description('Segue from the command line: check, publish and try out site configs.')
    .showHelpAfterError()
    .showSuggestionAfterError()
  for (const create of COMMANDS) program.addCommand(create(io, setExit))
  for (const command of [program, ...program.commands]) {
    command.copyInheritedSettings(program).exitOverride()
    command.configureOutput({ writeOut: io.out, writeErr: io.err })
  }
  return program
}

/** Commander has already written its own complaints, and what `--help` asks for. */
function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof CliError) {
    io.err(`${error.message}\n`)
    return error.exit
  }
  io.err(`This is a defect of segue: ${error instanceof Error ? error.stack : String(error)}\n`)
  return EXIT.defect
}
