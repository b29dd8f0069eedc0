import { writeFileSync } from 'node:fs'
import { CliError } from './cli-error.ts'

/** Writes a file as text. Throws `FILE_UNWRITABLE`. */
export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    throw new CliError('FILE_UNWRITABLE', { where: file, received })
  }
}
