import { toReceived } from '@segue/protocol'
import type { History } from '@segue/rules/simulate'
import { CliError } from '../cli-error.ts'
import { readFileLines } from '../file-lines.ts'
import { isTooDeep } from '../is-too-deep.ts'
import { VISITOR_LINE_CHARS_MAX } from '../limits.ts'
import { parseHistory } from './parse-history.ts'
import type { Complain } from './part.ts'
import { refuseComplaints } from './visitor-file.ts'

/**
 * Reads a file of visitors, one JSON object a line, one at a time: it may be larger than memory. Empty lines count for
 * nothing. Throws `FILE_UNREADABLE`, `VISITORS_BROKEN` and `VISITORS_INVALID`.
 */
export async function* readHistoryLines(file: string): AsyncGenerator<History> {
  let number = 0
  for await (const line of readFileLines(file)) {
    number += 1
    if (line.trim() !== '') yield readHistoryLine(line, `${file}:${number}`)
  }
}

/** How many visitors a file of lines holds. Throws `FILE_UNREADABLE`. */
export async function countHistoryLines(file: string): Promise<number> {
  let count = 0
  for await (const line of readFileLines(file)) if (line.trim() !== '') count += 1
  return count
}

/** Reads one visitor's line. Throws `VISITORS_BROKEN` and `VISITORS_INVALID`. */
export function readHistoryLine(line: string, where: string): History {
  if (line.length > VISITOR_LINE_CHARS_MAX) {
    const received = `${line.length} characters, more than ${VISITOR_LINE_CHARS_MAX}`
    throw new CliError('VISITORS_BROKEN', { where, received })
  }
  const complaints: string[] = []
  const complain: Complain = (path, expected, value) => {
    complaints.push(`${path || 'the line'}: expected ${expected}, received ${toReceived(value)}`)
  }
  const history = parseHistory({ value: parseLine(line, where), path: '', complain })
  refuseComplaints(where, complaints)
  return history
}

function parseLine(line: string, where: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    if (!isTooDeep(value)) return value
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    throw new CliError('VISITORS_BROKEN', { where, received })
  }
  throw new CliError('VISITORS_BROKEN', { where, received: 'it is nested too deep' })
}
