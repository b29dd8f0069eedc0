import { InvalidArgumentError } from 'commander'
import { parseTime } from './time.ts'

/** Reads a moment from the command line, ISO 8601, into epoch milliseconds. */
export function readTimeOption(text: string): number {
  const time = parseTime(text)
  if (time !== undefined) return time
  throw new InvalidArgumentError('Write a time such as 2026-11-22T10:00:00Z.')
}
