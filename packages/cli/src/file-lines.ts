import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { CliError } from './cli-error.ts'

/**
 * The lines of a file, one at a time: it may be larger than memory. A byte order mark, which some editors put first, is
 * left out. Throws `FILE_UNREADABLE`.
 */
export async function* readFileLines(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, 'utf8')
  let isFirst = true
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield isFirst ? withoutMark(line) : line
      isFirst = false
    }
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    throw new CliError('FILE_UNREADABLE', { where: file, received })
  } finally {
    input.destroy()
  }
}

/** A text without the byte order mark that it may begin with. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}
