import { type Issue, toIssueText } from '@segue/protocol'
import { CliError } from './cli-error.ts'

/**
 * The error that a collector's answer stands for: `COLLECTOR_REFUSED` below status 500, else `COLLECTOR_FAILED`.
 * The collector's own words are passed on: `{ error: { code, message, remedy, issues? } }`.
 */
export async function toRefusal(response: Response, where: string): Promise<CliError> {
  const code = response.status < 500 ? 'COLLECTOR_REFUSED' : 'COLLECTOR_FAILED'
  const answer = (await response.json().catch(() => undefined)) as Answer | undefined
  if (answer?.error === undefined) {
    return new CliError(code, { where, received: `status ${response.status}` })
  }
  const { code: reason, message, remedy, issues = [] } = answer.error
  const received = [`${reason}: ${message}`, ...issues.map(toIssueText)].join('\n  ')
  return new CliError(code, { where, received, remedy })
}

/** The error for a request that got no answer: `COLLECTOR_UNREACHABLE`, with the innermost cause Node knows. */
export function toUnreachable(error: unknown, where: string): CliError {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const received = cause instanceof Error ? cause.message || cause.name : String(cause)
  return new CliError('COLLECTOR_UNREACHABLE', { where, received })
}

interface Answer {
  readonly error?: {
    readonly code: string
    readonly message: string
    readonly remedy: string
    readonly issues?: readonly Issue[]
  }
}
