import { type DestinationStream, type Logger, pino } from 'pino'
import { scrubValues } from '../ingest/scrub-values.ts'

/**
 * The collector's log: JSON, a line each. A line is scrubbed as a whole when it is written, so that no message of a
 * library and no stack can carry an e-mail address, a secret in an address or an IP address into it.
 */
export function createLogger(level: string, destination: DestinationStream): Logger {
  return pino({ level, hooks: { streamWrite: scrubLine } }, destination)
}

function scrubLine(line: string): string {
  return `${JSON.stringify(scrubValues(JSON.parse(line)))}\n`
}
