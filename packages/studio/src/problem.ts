import type { Issue } from '@segue/protocol'

/** What went wrong with a request, in words for the person who made it. The code is stable. */
export interface Problem {
  readonly code: string
  readonly message: string
  readonly remedy: string
  /** HTTP status, or 0 when there was no answer. */
  readonly status: number
  /** What is wrong with a site config that was sent. */
  readonly issues?: readonly Issue[]
  /** Seconds the server asks us to wait, from `Retry-After`. */
  readonly retrySeconds?: number
}

/** The outcome of a request: failing is expected and returned, never thrown. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/** Problems found by the studio itself. The collector's own arrive with their code, message and remedy. */
export const PROBLEMS = {
  COLLECTOR_UNREACHABLE: {
    message: 'The collector does not answer.',
    remedy: 'Check that it is running and that you are online, then try again.',
  },
  ANSWER_NOT_READABLE: {
    message: 'The collector answered with something the studio cannot read.',
    remedy:
      'Check that studio and collector are of the same version and that no proxy answers instead.',
  },
  SCREEN_NOT_LOADED: {
    message: 'The script of this screen did not load.',
    remedy: 'Check that you are online and that the collector is running, then try again.',
  },
  REQUEST_REFUSED: {
    message: 'The collector refused the request without a reason.',
    remedy: 'Try again; if it stays so, the collector’s log says why.',
  },
} as const

/** A problem of our own table, as the answer to a request. */
export function toFailure(code: keyof typeof PROBLEMS, status = 0): Answer<never> {
  return { ok: false, problem: { code, ...PROBLEMS[code], status } }
}
